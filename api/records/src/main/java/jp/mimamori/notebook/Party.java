package jp.mimamori.notebook;

import jp.mimamori.code.Systems;
import jp.mimamori.fhir.Node;

/** A pharmacy or hospital of records 11 and 51: name, prefecture, fee table, seven-digit code. */
record Party(String name, String prefecture, String table, String code) {

  static final Party NOBODY = new Party("", "", "", "");
  private static final String SEVEN_DIGITS = "urn:oid:1.2.392.100495.20.3.23";

  /** Of a reference to an organization. */
  static Party of(Node reference) {
    Node identifier = reference.at("identifier");
    String value = identifier.at("value").text();
    String name = reference.at("display").text();
    String system = identifier.at("system").text();
    if (system.equals(Systems.MEDICAL_INSTITUTION) && value.matches("\\d{10}")) {
      return new Party(name, value.substring(0, 2), value.substring(2, 3), value.substring(3));
    }
    return new Party(name, "", "", system.equals(SEVEN_DIGITS) ? value : "");
  }

  boolean isNobody() {
    return name.isEmpty() && code.isEmpty();
  }
}
