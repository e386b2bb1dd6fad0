package jp.mimamori.intake.checkup;

import jp.mimamori.code.Systems;
import jp.mimamori.intake.Element;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;

/** The institution that did the checkup, as the document names it; any of it may be empty. */
record Facility(String number, String name, String telecom, String address) {

  static Facility of(Element organization) {
    String number =
        organization.children("id").stream()
            .filter(id -> id.attribute("root").equals(Oid.FACILITY))
            .map(id -> id.attribute("extension").strip())
            .findFirst()
            .orElse("");
    Element address = organization.at("addr");
    String postal = address.at("postalCode").text();
    return new Facility(
        number,
        organization.at("name").text(),
        organization.at("telecom").attribute("value").strip(),
        postal.isEmpty() ? address.text() : "〒" + postal + " " + address.text());
  }

  boolean isKnown() {
    return !number.isEmpty() || !name.isEmpty();
  }

  Organization organization() {
    Organization organization = new Organization();
    if (!number.isEmpty()) {
      organization.addIdentifier(identifier());
      organization.addIdentifier().setSystem(Oid.uri(Oid.FACILITY)).setValue(number);
    }
    if (!name.isEmpty()) {
      organization.setName(name);
    }
    if (!telecom.isEmpty()) {
      organization.addTelecom().setValue(telecom.replaceFirst("^tel:", ""));
    }
    if (!address.isEmpty()) {
      organization.addAddress().setText(address);
    }
    return organization;
  }

  /** Names the institution where it is not contained. */
  Reference reference() {
    Reference reference = new Reference().setType("Organization");
    if (!number.isEmpty()) {
      reference.setIdentifier(identifier());
    }
    return name.isEmpty() ? reference : reference.setDisplay(name);
  }

  private Identifier identifier() {
    return new Identifier().setSystem(Systems.MEDICAL_INSTITUTION).setValue(number);
  }
}
