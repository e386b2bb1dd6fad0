package jp.mimamori.notebook;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mimamori.fhir.Node;
import jp.mimamori.person.Person;
import jp.mimamori.person.Sex;
import jp.mimamori.record.HealthRecord;

/**
 * What a notebook says apart from dispensings: the patient (1), allergies, side effects and history
 * (2), what was bought (3, 31), memos (4).
 */
final class OwnWords {

  private static final Pattern TRAIT = Pattern.compile("患者特記（(アレルギー歴|副作用歴|既往歴)）");
  private static final List<String> TRAITS = List.of("", "アレルギー歴", "副作用歴", "既往歴");
  private static final Pattern INGREDIENT = Pattern.compile("成分 (.*?)(?:（コード (.*)）)?");
  private static final Pattern WEIGHT = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3})?) kg");
  private static final String GTIN = "https://www.gs1.org/gtin";
  private static final String BOUGHT = "一般用医薬品";
  private static final String HISTORY = "既往歴としての記載";

  private final Lines lines;
  private int bought;

  OwnWords(Lines lines) {
    this.lines = lines;
  }

  /** Neither address nor telephone number: a notebook that is handed on needs none. */
  void patient(Person person, List<HealthRecord> records) {
    String sex = person.sex() == Sex.MALE ? "1" : person.sex() == Sex.FEMALE ? "2" : "";
    Matcher weight = WEIGHT.matcher(memo(records, "体重"));
    lines.add(
        "1",
        person.name(),
        sex,
        Lines.day(person.bornOn()),
        "",
        "",
        "",
        "",
        memo(records, "血液型"),
        weight.matches() ? weight.group(1) : "",
        person.kana());
  }

  private static String memo(List<HealthRecord> records, String title) {
    return records.stream()
        .filter(record -> record.resourceType().equals("Composition"))
        .map(record -> Node.of(record.body()))
        .filter(each -> Sections.title(each).equals(title))
        .map(each -> Sections.text(each.at("section")))
        .findFirst()
        .orElse("");
  }

  /** An allergy that stands, or a history that a notebook told. */
  void trait(HealthRecord record) {
    Node resource = Node.of(record.body());
    String author = Lines.requiredAuthor(resource.at("asserter", "display").text());
    if (record.resourceType().equals("AllergyIntolerance")) {
      boolean over =
          resource.at("clinicalStatus", "coding", "code").text().matches("inactive|resolved")
              || resource
                  .at("verificationStatus", "coding", "code")
                  .text()
                  .matches("refuted|entered-in-error");
      String kind = resource.at("type").text().equals("intolerance") ? "2" : "1";
      if (!over) {
        lines.add("2", kind, record.title(), author);
      }
    } else if (resource.all("note").anyMatch(each -> each.at("text").text().equals(HISTORY))) {
      lines.add("2", "3", record.title(), author);
    }
  }

  /** Whether a statement was of something bought: others have no place in a notebook. */
  boolean bought(HealthRecord record) {
    Node resource = Node.of(record.body());
    List<String> notes = resource.all("note").map(each -> each.at("text").text()).toList();
    if (!notes.contains(BOUGHT) || record.status().equals("entered-in-error")) {
      return false;
    }
    String number = "" + ++bought;
    String author = Lines.author(resource.at("informationSource", "display").text());
    String jan =
        resource
            .at("medicationCodeableConcept")
            .all("coding")
            .filter(each -> each.at("system").text().equals(GTIN))
            .map(each -> each.at("code").text())
            .findFirst()
            .orElse("");
    lines.add(
        "3",
        record.title(),
        plain(resource.at("effectivePeriod", "start").text()),
        plain(resource.at("effectivePeriod", "end").text()),
        author,
        number,
        jan);
    for (String note : notes) {
      Matcher part = INGREDIENT.matcher(note);
      if (part.matches()) {
        String code = part.group(2) == null ? "" : part.group(2);
        lines.add("31", number, part.group(1), code.isEmpty() ? "1" : "2", code, author);
      }
    }
    return true;
  }

  private static String plain(String day) {
    return day.length() < 10 ? "" : day.substring(0, 10).replace("-", "");
  }

  /** A text that belongs to no dispensing. */
  void memo(HealthRecord record) {
    Node composition = Node.of(record.body());
    String title = Sections.title(composition);
    Node section = composition.at("section");
    String text = Sections.text(section);
    String author = Lines.author(section.at("author", "display").text());
    String required = author.isEmpty() ? Lines.UNKNOWN : author;
    Matcher trait = TRAIT.matcher(title);
    if (trait.matches()) {
      lines.add("2", "" + TRAITS.indexOf(trait.group(1)), text, required);
    } else if (title.equals("患者特記")) {
      lines.add("2", "9", text, required);
    } else if (title.equals("手帳メモ")) {
      lines.add("4", text, Lines.day(record.effectiveOn()), author);
    } else if (!title.equals("血液型") && !title.equals("体重")) {
      new Sections(composition, lines).write();
    }
  }
}
