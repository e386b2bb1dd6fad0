package jp.mimamori.intake.bundle;

import java.util.Set;
import java.util.stream.Collectors;
import jp.mimamori.identity.Normal;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Patient;

/** Whether two Patient resources of one document are two descriptions of one person. */
final class SamePerson {

  private SamePerson() {}

  /**
   * Nothing contradicts, and an identifier agrees, or all names and the birth date do and no
   * facility gave two numbers.
   */
  static boolean isSame(Patient one, Patient two) {
    if (differ(
            one.getBirthDateElement().getValueAsString(),
            two.getBirthDateElement().getValueAsString())
        || (one.hasGender() && two.hasGender() && one.getGender() != two.getGender())) {
      return false;
    }
    if (one.equalsDeep(two)) {
      return true;
    }
    if (shares(identifiers(one), identifiers(two))) {
      return true;
    }
    return !shares(systems(one), systems(two))
        && one.hasBirthDate()
        && two.hasBirthDate()
        && agree(names(one), names(two));
  }

  private static boolean differ(String one, String two) {
    return one != null && two != null && !one.equals(two);
  }

  private static boolean shares(Set<String> one, Set<String> two) {
    return one.stream().anyMatch(two::contains);
  }

  /** Every name of the one is a name of the other; twins may share a reading. */
  private static boolean agree(Set<String> one, Set<String> two) {
    return !one.isEmpty() && !two.isEmpty() && (one.containsAll(two) || two.containsAll(one));
  }

  private static Set<String> systems(Patient patient) {
    return patient.getIdentifier().stream()
        .filter(identifier -> identifier.hasSystem() && identifier.hasValue())
        .map(identifier -> identifier.getSystem())
        .collect(Collectors.toSet());
  }

  private static Set<String> identifiers(Patient patient) {
    return patient.getIdentifier().stream()
        .filter(identifier -> identifier.hasSystem() && identifier.hasValue())
        .map(identifier -> identifier.getSystem() + "|" + identifier.getValue())
        .collect(Collectors.toSet());
  }

  private static Set<String> names(Patient patient) {
    return patient.getName().stream()
        .map(SamePerson::text)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toSet());
  }

  private static String text(HumanName name) {
    return Normal.name(name.hasText() ? name.getText() : name.getNameAsSingleString());
  }
}
