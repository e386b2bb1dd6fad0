package jp.mimamori.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mimamori.fhir.FhirJson;
import jp.mimamori.intake.Upload;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * A table of facts, written as FHIR bundles. A line {@code @bundle} begins the facts that one
 * sender tells: file name, place, who uploads ({@code -} for the operator), and whether in one
 * bundle or one per {@code year} or {@code quarter}.
 */
final class BundleSheet {

  private final Member member;
  private final LocalDate today;
  private final List<Paper> papers = new ArrayList<>();

  BundleSheet(Member member, String table, LocalDate today) {
    this.member = member;
    this.today = today;
    List<Table.Row> rows = Table.rows(table);
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).opens()) {
        int next = i + 1;
        while (next < rows.size() && !rows.get(next).opens()) {
          next++;
        }
        write(rows.get(i), rows.subList(i + 1, next));
      }
    }
  }

  List<Paper> papers() {
    return List.copyOf(papers);
  }

  private void write(Table.Row opening, List<Table.Row> rows) {
    LocalDate born = member.bornOn(today);
    Map<String, List<Entry>> bundles = new TreeMap<>();
    rows.stream()
        .flatMap(
            row ->
                Series.is(row)
                    ? new Series(row).entries(born, today).stream()
                    : Stream.of(Entry.of(row, born, today)))
        .sorted(Comparator.comparing(Entry::day))
        .forEach(
            entry ->
                bundles
                    .computeIfAbsent(period(opening.cell(4), entry), p -> new ArrayList<>())
                    .add(entry));
    @Nullable Member by = opening.cell(3).equals("-") ? null : Member.valueOf(opening.cell(3));
    Place place = Place.valueOf(opening.cell(2));
    bundles.forEach(
        (period, entries) -> {
          String name = opening.cell(1) + period;
          byte[] bytes =
              FhirJson.encode(bundle(name, place, entries)).getBytes(StandardCharsets.UTF_8);
          papers.add(new Paper(member, by, new Upload(name + ".json", bytes)));
        });
  }

  private static String period(String every, Entry entry) {
    int quarter = (entry.day().getMonthValue() + 2) / 3;
    return switch (every) {
      case "year" -> "-" + entry.day().getYear();
      case "quarter" -> "-" + entry.day().getYear() + "-" + quarter;
      default -> "";
    };
  }

  private Bundle bundle(String name, Place place, List<Entry> entries) {
    Bundle bundle = new Bundle();
    String patient = url(name, 0);
    Resources resources = new Resources(member, place, patient, today);
    LocalDate latest = entries.get(entries.size() - 1).day();
    bundle.setTimestampElement(new InstantType(latest + "T18:00:00+09:00"));
    bundle.getIdentifier().setSystem("urn:ietf:rfc:3986").setValue(url(name, -1));
    boolean document = false;
    int number = 1;
    for (Entry entry : entries) {
      Resource resource = resources.of(entry);
      document |= resource instanceof Composition;
      bundle.addEntry().setFullUrl(url(name, number++)).setResource(resource);
    }
    bundle.addEntry().setFullUrl(patient).setResource(resources.patient());
    bundle.setType(document ? Bundle.BundleType.DOCUMENT : Bundle.BundleType.COLLECTION);
    return bundle;
  }

  /** The same for the same place in the same bundle, so that a second upload adds nothing. */
  private String url(String name, int number) {
    String place = member + "|" + name + "|" + number;
    return "urn:uuid:" + UUID.nameUUIDFromBytes(place.getBytes(StandardCharsets.UTF_8));
  }
}
