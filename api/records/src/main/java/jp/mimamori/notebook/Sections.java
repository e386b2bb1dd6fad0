package jp.mimamori.notebook;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mimamori.fhir.Narrative;
import jp.mimamori.fhir.Node;

/**
 * Texts of a dispensing or of the whole notebook (records 401 to 701), by the headings that the
 * intake wrote. A text under another heading becomes a 備考 (501) that begins with it.
 */
final class Sections {

  private static final Pattern OWN = Pattern.compile("本人の記入(?:（(\\d{4})-(\\d{2})-(\\d{2})）)?");
  private static final String DRUGS = "薬";

  private final Node composition;
  private final Lines lines;

  Sections(Node composition, Lines lines) {
    this.composition = composition;
    this.lines = lines;
  }

  /** Texts that each drug repeats. */
  List<String> repeated() {
    return all().stream()
        .filter(each -> title(each).equals("服用注意") || title(each).equals("備考"))
        .map(Sections::text)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  void write() {
    all().forEach(this::write);
  }

  private List<Node> all() {
    return composition
        .all("section")
        .filter(each -> !(title(each).equals(DRUGS) && each.at("entry").isPresent()))
        .toList();
  }

  private void write(Node section) {
    String title = title(section);
    String text = text(section);
    String author = Lines.requiredAuthor(section.at("author", "display").text());
    Matcher own = OWN.matcher(title);
    if (own.matches()) {
      String day = own.group(1) == null ? "" : own.group(1) + own.group(2) + own.group(3);
      lines.add("601", text, day);
      return;
    }
    switch (title) {
      case "服用注意" -> lines.add("401", text, author);
      case "残薬" -> lines.add("421", text, author);
      case "備考" -> lines.add("501", text, author);
      case "かかりつけ薬剤師" -> FamilyPharmacist.of(text).write(lines, author);
      case "医療機関等からの情報（入院中の副作用情報）" -> lines.add("411", text, "30", author);
      case "医療機関等からの情報（退院後に必要な情報）" -> lines.add("411", text, "31", author);
      case "医療機関等からの情報" -> lines.add("411", text, "99", author);
      default -> lines.add("501", title.isEmpty() ? text : title + "：" + text, author);
    }
  }

  static String title(Node section) {
    return section.at("title").text();
  }

  static String text(Node section) {
    return Narrative.text(section.at("text", "div").text());
  }
}
