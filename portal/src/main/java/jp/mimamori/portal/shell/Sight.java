package jp.mimamori.portal.shell;

import jp.mimamori.consent.Purpose;
import jp.mimamori.identity.SubjectId;

/**
 * Whose records a page shows, for what, and where the pages about them are. A wish, taken from the
 * address or the family switcher: each use case decides anew.
 *
 * @param place where the pages about the person begin, without a slash at either end
 */
public record Sight(SubjectId subject, Purpose purpose, String place) {

  /** One's own records, or those of a ward. */
  static Sight ofFamily(SubjectId subject) {
    return new Sight(subject, Purpose.PERSONAL_USE, "records");
  }

  /** Those of a patient, by a grant for this purpose. */
  public static Sight ofPatient(SubjectId subject, Purpose purpose) {
    return new Sight(subject, purpose, "staff/patients/" + subject);
  }

  /** Those of somebody who granted them to a private person, for this purpose. */
  public static Sight received(SubjectId subject, Purpose purpose) {
    return new Sight(subject, purpose, "sharing/received/" + subject);
  }

  /** Whether a grant opens them, to whomever; what only the family can do is not there then. */
  public boolean isOfPatient() {
    return purpose != Purpose.PERSONAL_USE;
  }

  /** Whether they were granted to a private person. */
  public boolean isReceived() {
    return place.startsWith("sharing/received/");
  }

  /**
   * The address of a page about the person.
   *
   * @param page empty for the first one
   */
  public String to(String page) {
    String path = page.isEmpty() ? place : place + "/" + page;
    return isOfPatient() && purpose != Purpose.TREATMENT ? path + "?purpose=" + purpose : path;
  }

  @Override
  public String toString() {
    return "Sight of " + subject;
  }
}
