package jp.mimamori.vaccination;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.mimamori.fhir.Node;
import jp.mimamori.record.DraftRecord;
import jp.mimamori.record.HealthRecord;
import org.jspecify.annotations.Nullable;

/** Makes a stored Immunization a vaccination. */
final class Immunizations {

  private static final String GIVEN = "completed";
  private static final int WHOLE_DAY = 10;

  private Immunizations() {}

  /** Empty for one that was not given, was entered in error, or has no day. */
  static Optional<Vaccination> given(HealthRecord record) {
    Node resource = Node.of(record.body());
    if (!resource.at("status").text().equals(GIVEN) || !record.isDated()) {
      return Optional.empty();
    }
    Vaccine vaccine =
        saysItsDay(resource)
            ? vaccine(record, resource, resource.at("vaccineCode")).orElse(null)
            : null;
    return Optional.of(
        new Vaccination(
            record.id(),
            vaccine,
            record.title(),
            record.effectiveOn(),
            number(resource.first("protocolApplied")),
            resource.at("lotNumber").text(),
            resource.at("manufacturer", "display").text(),
            place(resource),
            performer(resource, "AP"),
            record.document(),
            isCopied(record, vaccine)));
  }

  private static boolean isCopied(HealthRecord record, @Nullable Vaccine vaccine) {
    String key = CopiedDose.key(vaccine, record.title(), record.effectiveOn());
    return record.sourceKey().equals(DraftRecord.token(key));
  }

  /** What somebody would have copied to have it so. */
  static CopiedDose asCopied(Vaccination given) {
    String number = given.number();
    return new CopiedDose(
        given.vaccine(),
        given.name(),
        given.day(),
        number.matches("[1-9][0-9]?") ? Integer.valueOf(number) : null,
        given.lot(),
        given.maker(),
        given.place(),
        given.doctor());
  }

  /** By a name of ours, else by all that is said of it together: the most specific word counts. */
  private static Optional<Vaccine> vaccine(HealthRecord record, Node resource, Node code) {
    List<String> words =
        Stream.of(
                Stream.of(code.at("text").text(), record.title()),
                code.all("coding").map(Immunizations::display),
                code.all("coding").map(coding -> coding.at("code").text()),
                resource.all("protocolApplied").map(each -> each.at("series").text()))
            .flatMap(Function.identity())
            .filter(each -> !each.isEmpty())
            .toList();
    return words.stream()
        .flatMap(each -> Vaccines.called(each).stream())
        .findFirst()
        .or(() -> Vaccines.named(String.join(" / ", words)));
  }

  /** Whether it says the day itself: a year or a month of vaccination is not counted with. */
  private static boolean saysItsDay(Node resource) {
    return resource.at("occurrenceDateTime").text().length() >= WHOLE_DAY;
  }

  private static String display(Node coding) {
    return coding.at("display").text();
  }

  private static String number(Node protocol) {
    String number = protocol.at("doseNumberPositiveInt").text();
    return number.isEmpty() ? protocol.at("doseNumberString").text() : number;
  }

  private static String place(Node resource) {
    String place = resource.at("location", "display").text();
    return place.isEmpty() ? performer(resource, "") : place;
  }

  /**
   * Who gave it when the role says so ({@code AP}, administering provider), else whoever is named.
   */
  private static String performer(Node resource, String role) {
    return resource
        .all("performer")
        .filter(
            each ->
                role.isEmpty()
                    != each.at("function")
                        .all("coding")
                        .anyMatch(c -> c.at("code").text().equals("AP")))
        .map(each -> each.at("actor", "display").text())
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse("");
  }
}
