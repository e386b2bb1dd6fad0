package jp.mimamori.ips;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jp.mimamori.emergency.Section;
import jp.mimamori.person.Person;

/** The person, with whom to call in order. No address, and no insured number (告知要求制限). */
final class PatientEntry {

  private static final String REPRESENTATION =
      "http://hl7.org/fhir/StructureDefinition/iso21090-EN-representation";

  private PatientEntry() {}

  static JsonObjectBuilder of(Source source) {
    Person person = source.person();
    JsonObjectBuilder patient =
        Fhir.resource("Patient", source.patient())
            .add("name", Fhir.array(name(person.name(), "IDE"), name(person.kana(), "SYL")))
            .add("gender", person.sex().code())
            .add("birthDate", person.bornOn().toString());
    JsonArrayBuilder contacts = Fhir.array();
    boolean any = false;
    for (Piece piece : source.pieces().of(Section.CONTACTS)) {
      contacts.add(contact(piece));
      any = true;
    }
    return any ? patient.add("contact", contacts) : patient;
  }

  private static JsonObjectBuilder name(String full, String representation) {
    JsonObjectBuilder name =
        Fhir.object()
            .add(
                "extension",
                Fhir.array(
                    Fhir.object().add("url", REPRESENTATION).add("valueCode", representation)))
            .add("use", "official")
            .add("text", full);
    String[] parts = full.split("[ \u3000]+", 2);
    return parts.length == 2
        ? name.add("family", parts[0]).add("given", Fhir.strings(parts[1]))
        : name;
  }

  /** Somebody of the family, or a hospital with the doctor there. */
  private static JsonObjectBuilder contact(Piece piece) {
    String who = piece.value("name");
    String place =
        "%s %s %s"
            .formatted(piece.value("hospital"), piece.value("department"), piece.value("doctor"))
            .replaceAll(" +", " ")
            .strip();
    String relation = piece.value("relation") + Names.choice(piece.value("role"));
    JsonObjectBuilder contact =
        Fhir.object()
            .add(
                "relationship",
                Fhir.array(Fhir.concept(relation.isEmpty() ? Names.of("relation") : relation)))
            .add("name", Fhir.object().add("text", mark(piece, who.isEmpty() ? place : who)));
    String phone = piece.value("phone");
    return phone.isEmpty()
        ? contact
        : contact.add(
            "telecom", Fhir.array(Fhir.object().add("system", "phone").add("value", phone)));
  }

  private static String mark(Piece piece, String name) {
    String told = name.isEmpty() ? "-" : name;
    return piece.approved() ? told : told + " (" + Names.of("unapproved") + ")";
  }
}
