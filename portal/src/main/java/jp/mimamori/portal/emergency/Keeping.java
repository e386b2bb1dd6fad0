package jp.mimamori.portal.emergency;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.emergency.Entering;
import jp.mimamori.emergency.EnteringDataset;
import jp.mimamori.emergency.Judgement;
import jp.mimamori.emergency.Path;
import jp.mimamori.emergency.Section;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.portal.shell.SignedIn;

/**
 * Keeps what is entered about the one person whom the page was opened for, whoever the family's
 * switcher names meanwhile.
 */
record Keeping(EnteringDataset entering, SignedIn signedIn, SubjectId subject) {

  Entering open() {
    return entering.open(signedIn.caller(), subject);
  }

  /**
   * Keeps each by itself.
   *
   * @return what is said of each; empty when the caller may not enter any more
   */
  Optional<Map<Path, Judgement>> keep(Map<Path, String> typed, Set<Path> sure) {
    try {
      return Optional.of(entering.enter(signedIn.caller(), subject, typed, sure));
    } catch (RefusedException refused) {
      return Optional.empty();
    }
  }

  /** Says that all of a section is still correct; false when the caller may not any more. */
  boolean confirm(Section section) {
    try {
      entering.confirm(signedIn.caller(), subject, section);
      return true;
    } catch (RefusedException refused) {
      return false;
    }
  }

  void submit() {
    entering.submit(signedIn.caller(), subject);
  }

  String name() {
    return signedIn.caller().name();
  }
}
