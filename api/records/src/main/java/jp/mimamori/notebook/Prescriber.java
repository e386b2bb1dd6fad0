package jp.mimamori.notebook;

import jp.mimamori.fhir.Node;

/** Who prescribed (records 51 and 55). */
record Prescriber(Party institution, String doctor, String department) {

  static final Prescriber NOBODY = new Prescriber(Party.NOBODY, "", "");

  /** Of a MedicationDispense: its contained role. */
  static Prescriber of(Node dispense) {
    return dispense
        .all("contained")
        .filter(each -> each.at("resourceType").text().equals("PractitionerRole"))
        .findFirst()
        .map(
            role ->
                new Prescriber(
                    Party.of(role.at("organization")),
                    role.at("practitioner", "display").text(),
                    role.at("specialty").concept()))
        .orElse(NOBODY);
  }

  boolean isNobody() {
    return equals(NOBODY);
  }

  /** What is other than before; a hospital that hands out itself is not named again. */
  void write(Lines lines, Party dispenser, Prescriber before) {
    if (!institution.equals(before.institution)
        && !institution.isNobody()
        && !institution.equals(dispenser)) {
      lines.add(
          "51",
          institution.name(),
          institution.prefecture(),
          institution.table(),
          institution.code(),
          Lines.STAFF);
    }
    boolean sameDoctor = doctor.equals(before.doctor) && department.equals(before.department);
    if (!sameDoctor) {
      lines.add("55", doctor, department, Lines.STAFF);
    }
  }
}
