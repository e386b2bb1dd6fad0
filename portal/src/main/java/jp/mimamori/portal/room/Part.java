package jp.mimamori.portal.room;

import java.util.Set;
import jp.mimamori.emergency.Form;
import jp.mimamori.emergency.Path;

/** The parts of the page, in the order in which whoever resuscitates needs them. */
enum Part {
  /** What must not be done, and allergies. */
  DO_NOT,
  /** Airway and breathing: the device and its settings. */
  BREATHING,
  /** Weight, and the usual vital signs. */
  VITALS,
  SEIZURES,
  /** Tubes and lines, and where they are. */
  TUBES,
  MEDICINES,
  /** Diagnoses, handling, wishes. */
  PERSON,
  CONTACTS,
  /** Letters and plans to open. */
  PAPERS;

  private static final Set<String> OF_BREATHING =
      Set.of(
          "care.ventilator",
          "care.tracheostomy",
          "care.nasal-airway",
          "care.oxygen",
          "care.suction",
          "care.nebuliser");

  static Part of(Path path) {
    return switch (Form.theOne().the(path).section()) {
      case DO_NOT, ALLERGIES -> DO_NOT;
      case CARE -> ofCare(care(path));
      case VITALS -> VITALS;
      case SEIZURES -> SEIZURES;
      case BODY -> TUBES;
      case MEDICINES -> MEDICINES;
      case HANDLING, BASICS -> PERSON;
      case CONTACTS -> CONTACTS;
      case ATTACHMENTS -> PAPERS;
    };
  }

  /** The kind of care that a place of the form belongs to; empty for all others. */
  static String care(Path path) {
    String[] words = path.text().split("\\.");
    return words[0].equals("care") ? words[0] + "." + words[1] : "";
  }

  private static Part ofCare(String care) {
    if (care.equals("care.seizure-relief")) {
      return SEIZURES;
    }
    return OF_BREATHING.contains(care) ? BREATHING : TUBES;
  }
}
