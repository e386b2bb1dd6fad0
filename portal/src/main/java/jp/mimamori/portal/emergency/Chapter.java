package jp.mimamori.portal.emergency;

import java.util.List;
import java.util.Set;
import jp.mimamori.emergency.Form;
import jp.mimamori.emergency.Path;
import jp.mimamori.emergency.Section;

/**
 * The parts of the page, in the order of what is needed first to keep somebody alive: the devices
 * that somebody breathes by stand before the other care.
 */
enum Chapter {
  DO_NOT(Section.DO_NOT),
  ALLERGIES(Section.ALLERGIES),
  BREATHING(Section.CARE),
  VITALS(Section.VITALS),
  SEIZURES(Section.SEIZURES),
  TUBES(Section.CARE),
  MEDICINES(Section.MEDICINES),
  HANDLING(Section.HANDLING),
  BODY(Section.BODY),
  BASICS(Section.BASICS),
  CONTACTS(Section.CONTACTS),
  ATTACHMENTS(Section.ATTACHMENTS);

  private static final Set<String> AIRWAY =
      Set.of(
          "care.ventilator",
          "care.tracheostomy",
          "care.nasal-airway",
          "care.oxygen",
          "care.suction",
          "care.nebuliser");

  private final Section section;

  Chapter(Section section) {
    this.section = section;
  }

  /** Key of what it is called. */
  String title() {
    return section == Section.CARE ? "emergency.chapter." + name() : "emergency.section." + name();
  }

  /** Those of these places that belong here, in their order. */
  List<Path> of(List<Path> paths) {
    return paths.stream().filter(this::holds).toList();
  }

  private boolean holds(Path path) {
    if (Form.theOne().the(path).section() != section) {
      return false;
    }
    String care = Form.theOne().the(path).care().orElse(path.text());
    return section != Section.CARE || AIRWAY.contains(care) == (this == BREATHING);
  }
}
