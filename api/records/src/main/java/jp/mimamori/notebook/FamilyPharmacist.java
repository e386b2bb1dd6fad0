package jp.mimamori.notebook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A かかりつけ薬剤師 (record 701) out of the one text that the intake made of the fields, in their order:
 * name, pharmacy, contact, first and last day. What cannot be told apart stays with the name.
 */
record FamilyPharmacist(String name, String pharmacy, String contact, String from, String until) {

  private static final int LONGEST = 300;
  private static final Pattern FIELDS =
      Pattern.compile(
          "(?<name>.+?)(?: (?<pharmacy>\\S{0,60}薬局\\S{0,60}(?: \\S{1,20}店)?))?"
              + "(?: (?<contact>\\+?[0-9(][0-9()-]{8,20}|\\S{1,60}@\\S{1,60}))?"
              + "(?: (?<from>\\d{8}))?(?: (?<until>\\d{8}))?");

  static FamilyPharmacist of(String text) {
    Matcher fields = FIELDS.matcher(text);
    return text.length() <= LONGEST && fields.matches()
        ? new FamilyPharmacist(
            fields.group("name"),
            said(fields, "pharmacy"),
            said(fields, "contact"),
            said(fields, "from"),
            said(fields, "until"))
        : new FamilyPharmacist(text, "", "", "", "");
  }

  private static String said(Matcher fields, String group) {
    String found = fields.group(group);
    return found == null ? "" : found;
  }

  void write(Lines lines, String author) {
    lines.add("701", name, pharmacy, contact, from, until, author);
  }

  @Override
  public String toString() {
    return "FamilyPharmacist";
  }
}
