package jp.mimamori.checkup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.fhir.Narrative;
import jp.mimamori.fhir.Node;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.record.Cursor;
import jp.mimamori.record.HealthRecord;
import jp.mimamori.record.Page;
import jp.mimamori.record.ReadingRecords;

/** A person's checkups, newest first, so that years stand beside each other. */
@ApplicationScoped
public class ReadingCheckups {

  /** The most checkups of one page: each has some hundred results. */
  public static final int MOST = 10;

  @Inject ReadingRecords records;

  /**
   * Checkups with their results.
   *
   * @param size at most so many; no more than {@link #MOST}
   * @throws RefusedException when the caller may not read this person's records
   */
  public Page<Checkup> newest(
      Caller caller, Purpose purpose, SubjectId subject, Optional<Cursor> after, int size) {
    Page<ReadingRecords.WithParts> page =
        records.withParts(caller, purpose, subject, Category.CHECKUP, after, Math.min(size, MOST));
    return new Page<>(page.items().stream().map(ReadingCheckups::of).toList(), page.nextCursor());
  }

  /** How many checkups a trend reaches back: twenty years of one a year. */
  public static final int TREND = 20;

  /**
   * Each item of the last {@link #TREND} checkups over time. Refused like the checkups themselves.
   *
   * @throws RefusedException when the caller may not read this person's records
   */
  public List<Trend> trends(Caller caller, Purpose purpose, SubjectId subject) {
    return Trends.of(
        records
            .withParts(caller, purpose, subject, Category.CHECKUP, Optional.empty(), TREND)
            .items()
            .stream()
            .map(ReadingCheckups::of)
            .toList());
  }

  /** A record and its parts as a checkup; an Observation alone is a checkup with one result. */
  public static Checkup of(ReadingRecords.WithParts stored) {
    HealthRecord whole = stored.record();
    Node resource = Node.of(whole.body());
    CheckupResults results = new CheckupResults(resource);
    Stream<HealthRecord> observations =
        Stream.concat(Stream.of(whole), stored.parts().stream())
            .filter(record -> record.resourceType().equals("Observation"))
            .sorted(Comparator.comparingInt(results::place));
    List<Checkup.Remark> remarks = new ArrayList<>();
    remarks(resource, remarks);
    return new Checkup(
        whole.id(),
        whole.effectiveOn(),
        whole.title(),
        resource.first("author", "performer").at("display").text(),
        kind(resource),
        observations.map(results::item).toList(),
        remarks,
        whole.document());
  }

  private static String kind(Node resource) {
    return resource
        .all("category")
        .map(Node::concept)
        .filter(words -> !words.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static void remarks(Node holder, List<Checkup.Remark> remarks) {
    holder
        .all("section")
        .forEach(
            section -> {
              String words = Narrative.text(section.at("text", "div").text());
              if (!words.isEmpty()) {
                remarks.add(new Checkup.Remark(section.at("title").text(), words));
              }
              remarks(section, remarks);
            });
    String conclusion = holder.at("conclusion").text();
    if (!conclusion.isEmpty()) {
      remarks.add(new Checkup.Remark("", conclusion));
    }
  }
}
