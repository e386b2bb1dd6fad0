package jp.mimamori.rest.fhir;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;

/** The person may be named with the type beside: {@code subject:Patient} is {@code subject}. */
final class PatientNames {

  private PatientNames() {}

  static MultivaluedMap<String, String> plain(MultivaluedMap<String, String> sent) {
    MultivaluedMap<String, String> plain = new MultivaluedHashMap<>();
    sent.forEach(
        (name, values) -> {
          boolean typed = name.equals("subject:Patient") || name.equals("patient:Patient");
          plain.addAll(typed ? name.substring(0, name.indexOf(':')) : name, values);
        });
    return plain;
  }
}
