package jp.mimamori.ips;

import jp.mimamori.emergency.Change;
import jp.mimamori.emergency.Field;
import jp.mimamori.emergency.Form;
import jp.mimamori.emergency.Section;

/** That somebody asked to take a value out, told beside the value, which stands until approved. */
final class Removals {

  private Removals() {}

  static void into(Part part, Source source, Section section) {
    for (Change change : source.pieces().removed(section)) {
      Field field = Form.theOne().the(change.path());
      part.line(
          "%s: %s: %s (%s)"
              .formatted(
                  Names.of("removed"),
                  Names.of(field),
                  Names.value(field, change.before()),
                  Names.of("unapproved")));
    }
  }
}
