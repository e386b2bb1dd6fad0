package jp.mimamori.vaccination;

import java.util.Optional;
import java.util.stream.Stream;
import jp.mimamori.fhir.Node;
import jp.mimamori.record.HealthRecord;

/** Makes a stored Immunization a vaccination. */
final class Immunizations {

  private static final String GIVEN = "completed";

  private Immunizations() {}

  /** Empty for one that was not given, was entered in error, or has no day. */
  static Optional<Vaccination> given(HealthRecord record) {
    Node resource = Node.of(record.body());
    if (!resource.at("status").text().equals(GIVEN) || !record.isDated()) {
      return Optional.empty();
    }
    Node code = resource.at("vaccineCode");
    return Optional.of(
        new Vaccination(
            record.id(),
            vaccine(record, resource, code).orElse(null),
            record.title(),
            record.effectiveOn(),
            number(resource.first("protocolApplied")),
            resource.at("lotNumber").text(),
            resource.at("manufacturer", "display").text(),
            place(resource),
            performer(resource, "AP"),
            record.document()));
  }

  private static Optional<Vaccine> vaccine(HealthRecord record, Node resource, Node code) {
    Stream<String> words =
        Stream.concat(
            Stream.concat(
                Stream.of(code.at("text").text()),
                code.all("coding")
                    .flatMap(each -> Stream.of(display(each), each.at("code").text()))),
            Stream.concat(
                Stream.of(record.title()),
                resource.all("protocolApplied").map(each -> each.at("series").text())));
    return words
        .filter(each -> !each.isEmpty())
        .flatMap(each -> Vaccines.named(each).stream())
        .findFirst();
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
