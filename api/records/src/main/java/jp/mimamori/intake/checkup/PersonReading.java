package jp.mimamori.intake.checkup;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mimamori.code.InsurerNumber;
import jp.mimamori.intake.Claim;
import jp.mimamori.intake.Element;
import jp.mimamori.person.InsuredNumber;
import jp.mimamori.person.Sex;
import org.jspecify.annotations.Nullable;

/** Reads whom a checkup document says it is about. The schema lets all of it be absent. */
final class PersonReading {

  private static final String PATIENT = "recordTarget/patientRole/patient";

  private final Element root;
  private final Element role;
  private final Findings findings;

  PersonReading(Element root, Findings findings) {
    this.root = root;
    this.role = root.at("recordTarget", "patientRole");
    this.findings = findings;
  }

  Claim claim(@Nullable LocalDate checkup) {
    if (root.children("recordTarget").size() > 1) {
      findings.add(CheckupFinding.SEVERAL_PEOPLE, "recordTarget");
    }
    String name = name(role.at("patient", "name"));
    if (name.isEmpty()) {
      findings.add(CheckupFinding.NAME_MISSING, PATIENT);
    }
    boolean kana = isKana(name);
    return new Claim(
        kana || name.isEmpty() ? null : name, kana ? name : null, birth(checkup), sex(), insured());
  }

  /** CDA lets a name stand as text or in parts, family name first. */
  private static String name(Element name) {
    return Stream.concat(Stream.of(name), name.children().stream())
        .map(Element::text)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private @Nullable LocalDate birth(@Nullable LocalDate checkup) {
    Element time = role.at("patient", "birthTime");
    String written = time.attribute("value");
    if (written.isEmpty()) {
      findings.add(CheckupFinding.BIRTH_MISSING, PATIENT);
      return null;
    }
    LocalDate birth = CheckupDates.parse(written).orElse(null);
    if (birth != null && checkup != null && birth.isAfter(checkup)) {
      findings.add(
          CheckupFinding.BORN_AFTER_CHECKUP,
          "birthTime " + time.place(),
          birth.toString(),
          checkup.toString());
    }
    return birth;
  }

  private @Nullable Sex sex() {
    Element code = role.at("patient", "administrativeGenderCode");
    String written = code.attribute("code").strip();
    return switch (written) {
      case "1" -> Sex.MALE;
      case "2" -> Sex.FEMALE;
      case "" -> {
        findings.add(CheckupFinding.SEX_MISSING, PATIENT);
        yield null;
      }
      default -> {
        findings.add(
            CheckupFinding.SEX_UNKNOWN, "administrativeGenderCode " + code.place(), written);
        yield null;
      }
    };
  }

  private @Nullable InsuredNumber insured() {
    String insurer = id(Oid.INSURER);
    String number = id(Oid.NUMBER);
    String place = "recordTarget/patientRole/id";
    if (insurer.isEmpty()) {
      findings.add(CheckupFinding.INSURER_MISSING, place);
    } else {
      checkInsurer(insurer, place);
    }
    if (number.isEmpty()) {
      findings.add(CheckupFinding.INSURED_NUMBER_MISSING, place);
    }
    if (insurer.isEmpty() || number.isEmpty()) {
      return null;
    }
    return new InsuredNumber(insurer, id(Oid.SYMBOL), number, id(Oid.BRANCH));
  }

  private void checkInsurer(String insurer, String place) {
    InsurerNumber parsed = InsurerNumber.parse(insurer).orElse(null);
    if (parsed == null) {
      findings.add(CheckupFinding.INSURER_SHAPE, place, insurer);
    } else if (!parsed.checkDigitHolds()) {
      findings.add(CheckupFinding.INSURER_CHECK_DIGIT, place, insurer);
    }
  }

  private String id(String root) {
    List<String> ids =
        role.children("id").stream()
            .filter(id -> id.attribute("root").equals(root))
            .map(id -> id.attribute("extension").strip())
            .filter(id -> !id.isEmpty())
            .distinct()
            .toList();
    if (ids.size() > 1) {
      findings.add(CheckupFinding.IDENTIFIER_TWICE, "recordTarget/patientRole/id", root);
    }
    return ids.isEmpty() ? "" : ids.get(0);
  }

  private static boolean isKana(String name) {
    return !name.isEmpty()
        && name.codePoints()
            .allMatch(
                c ->
                    Character.isSpaceChar(c)
                        || Character.isWhitespace(c)
                        || c >= 'ぁ' && c <= 'ヿ'
                        || c >= '･' && c <= 'ﾟ');
  }
}
