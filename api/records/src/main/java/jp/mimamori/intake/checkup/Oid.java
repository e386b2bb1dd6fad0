package jp.mimamori.intake.checkup;

import java.util.regex.Pattern;

/** Object identifiers of the checkup standard (特定健診 XML, fixed roots of hc08). */
final class Oid {

  static final String INSURER = "1.2.392.200119.6.101";
  static final String FACILITY = "1.2.392.200119.6.102";
  static final String SYMBOL = "1.2.392.200119.6.204";
  static final String NUMBER = "1.2.392.200119.6.205";
  static final String BRANCH = "1.2.392.200119.6.211";
  static final String TICKET = "1.2.392.200119.6.209";
  static final String REPORT = "1.2.392.200119.6.1001";
  static final String PROGRAM = "1.2.392.200119.6.1002";
  static final String ITEM = "1.2.392.200119.6.1005";
  static final String METHOD = "1.2.392.200119.6.1007";
  static final String SECTION = "1.2.392.200119.6.1010";
  static final String SEX = "1.2.392.200119.6.1104";

  private static final Pattern SHAPE = Pattern.compile("[0-2](\\.\\d{1,20}){1,30}");
  private static final int LONGEST = 200;

  private Oid() {}

  /** The code system's URI; empty when the text is no OID. */
  static String uri(String oid) {
    return oid.length() <= LONGEST && SHAPE.matcher(oid).matches() ? "urn:oid:" + oid : "";
  }
}
