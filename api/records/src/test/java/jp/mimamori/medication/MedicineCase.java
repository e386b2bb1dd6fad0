package jp.mimamori.medication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mimamori.consent.Category;
import jp.mimamori.record.HealthRecord;
import jp.mimamori.record.Stored;

/**
 * One case: what there is of records, and what is told of it on a day. The lines are made FHIR
 * resources and read like stored ones.
 */
record MedicineCase(String name, List<String> given, List<String> expected) {

  /**
   * {@code day kind name [days | asneeded | used | active] [code] [by clinic] [doc n] [use words]}.
   */
  private static final Pattern DRUG =
      Pattern.compile(
          "(\\S+) (dispensed|prescribed|bought|stated|stopped|withdrawn|not-taken|error|cancelled) (\\S+)"
              + "( \\d+d| asneeded| active| till \\S+)?( (?:yj|gn|claim):\\S+)?( by \\S+)?( doctor \\S+)?( use \\S+)?");

  static Stream<MedicineCase> all() {
    List<MedicineCase> cases = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    TableFile.lines("cases.txt").map(line -> line.get(0)).forEach(lines::add);
    List<Integer> heads = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("= ")) {
        heads.add(i);
      }
    }
    for (int i = 0; i < heads.size(); i++) {
      int end = i + 1 < heads.size() ? heads.get(i + 1) : lines.size();
      cases.add(of(lines.subList(heads.get(i), end)));
    }
    return cases.stream();
  }

  private static MedicineCase of(List<String> lines) {
    return new MedicineCase(
        lines.get(0).substring(2),
        lines.stream().skip(1).filter(line -> !line.startsWith("> ")).toList(),
        lines.stream()
            .filter(line -> line.startsWith("> "))
            .map(line -> line.substring(2))
            .toList());
  }

  /** Drugs have the numbers 1, 2 and so on, allergies 500 and so on. */
  CurrentMedicines current() {
    LocalDate today = LocalDate.parse(given.get(0).substring(3));
    List<HealthRecord> drugs = new ArrayList<>();
    List<HealthRecord> allergies = new ArrayList<>();
    boolean isWhole = true;
    for (String line : given.subList(1, given.size())) {
      if (line.equals("some is hidden")) {
        isWhole = false;
      } else if (line.startsWith("allergy ")) {
        allergies.add(allergy(allergies.size() + 500, line.substring(8), today));
      } else {
        drugs.add(drug(drugs.size() + 1, line));
      }
    }
    return TakenNow.on(today, DrugRecords.history(drugs, allergies), isWhole, true);
  }

  /** In the words of the file. */
  List<String> told() {
    CurrentMedicines current = current();
    return Stream.concat(
            current.taking().stream().map(MedicineCase::taking),
            current.toAsk().stream().map(MedicineCase::toAsk))
        .toList();
  }

  private static String taking(CurrentMedicines.Taking taking) {
    return "now "
        + taking.supplies().stream()
            .map(
                supply ->
                    supply.drug().name()
                        + " "
                        + Optional.ofNullable(supply.until())
                            .map(day -> "until " + day)
                            .orElse(supply.lasting().name()))
            .collect(Collectors.joining(", "));
  }

  private static String toAsk(ToAsk toAsk) {
    String days =
        toAsk.from() == null
            ? ""
            : " " + toAsk.from() + (toAsk.until() == null ? "" : ".." + toAsk.until());
    return "ask "
        + toAsk.why()
        + " "
        + toAsk.about().stream()
            .map(supply -> supply.drug().name())
            .collect(Collectors.joining(", "))
        + days;
  }

  private static HealthRecord drug(int number, String line) {
    Matcher drug = DRUG.matcher(line);
    if (!drug.matches()) {
      throw new IllegalArgumentException(line);
    }
    LocalDate day = LocalDate.parse(drug.group(1));
    return Stored.record(
        number,
        Category.MEDICATION,
        type(drug.group(2)),
        drug.group(3),
        day,
        "{'status':'"
            + status(drug.group(2), orEmpty(drug.group(4)))
            + "',"
            + lasting(drug.group(2), orEmpty(drug.group(4)))
            + prescriber(after(drug.group(6), " by "), after(drug.group(7), " doctor "))
            + usage(after(drug.group(8), " use "))
            + (drug.group(2).equals("bought") ? "'note':[{'text':'一般用医薬品'}]," : "")
            + "'medicationCodeableConcept':{'text':'"
            + drug.group(3)
            + "'"
            + code(orEmpty(drug.group(5)).strip())
            + "}}");
  }

  private static String type(String kind) {
    return switch (kind) {
      case "dispensed" -> "MedicationDispense";
      case "prescribed", "cancelled", "withdrawn" -> "MedicationRequest";
      default -> "MedicationStatement";
    };
  }

  private static String status(String kind, String lasting) {
    return switch (kind) {
      case "stopped", "not-taken", "cancelled" -> kind;
      case "withdrawn" -> "stopped";
      case "error" -> "entered-in-error";
      default -> lasting.equals(" active") ? "active" : "completed";
    };
  }

  private static String lasting(String kind, String lasting) {
    if (lasting.startsWith(" till ")) {
      return "'effectivePeriod':{'end':'" + lasting.substring(6) + "'},";
    }
    if (lasting.equals(" asneeded")) {
      return "'dosageInstruction':[{'asNeededBoolean':true}],";
    }
    if (!lasting.endsWith("d")) {
      return "";
    }
    String days = "{'value':" + lasting.strip().replace("d", "") + ",'unit':'日','code':'d'}";
    return kind.equals("prescribed")
        ? "'dispenseRequest':{'expectedSupplyDuration':" + days + "},"
        : "'daysSupply':" + days + ",";
  }

  private static String usage(String words) {
    return words.isEmpty() ? "" : "'dosageInstruction':[{'text':'" + words + "'}],";
  }

  private static String prescriber(String clinic, String doctor) {
    if (clinic.isEmpty() && doctor.isEmpty()) {
      return "";
    }
    String who = doctor.isEmpty() ? "" : "'practitioner':{'display':'" + doctor + "'},";
    String where = clinic.isEmpty() ? "" : "'organization':{'display':'" + clinic + "'},";
    return "'contained':[{" + who + where + "'resourceType':'PractitionerRole'}],";
  }

  private static String code(String code) {
    if (code.isEmpty()) {
      return "";
    }
    String system =
        switch (code.substring(0, code.indexOf(':'))) {
          case "yj" -> "http://capstandard.jp/iyaku.info/CodeSystem/YJ-code";
          case "gn" -> "http://jpfhir.jp/fhir/core/mhlw/CodeSystem/MedicationGeneralOrderCode";
          default -> "urn:oid:1.2.392.100495.20.2.71";
        };
    return ",'coding':[{'system':'"
        + system
        + "','code':'"
        + code.substring(code.indexOf(':') + 1)
        + "'}]";
  }

  private static HealthRecord allergy(int number, String words, LocalDate day) {
    String[] parts = words.split(" ", 2);
    String status = parts.length > 1 ? parts[1] : "active";
    return Stored.record(
        number,
        Category.ALLERGY,
        "AllergyIntolerance",
        parts[0],
        day,
        status.equals("refuted")
            ? "{'verificationStatus':{'coding':[{'code':'refuted'}]}}"
            : "{'clinicalStatus':{'coding':[{'code':'"
                + status
                + "'}]},'code':{'text':'"
                + parts[0]
                + "'}}");
  }

  private static String after(String group, String word) {
    return group == null ? "" : group.substring(word.length());
  }

  private static String orEmpty(String group) {
    return group == null ? "" : group;
  }

  @Override
  public String toString() {
    return name;
  }
}
