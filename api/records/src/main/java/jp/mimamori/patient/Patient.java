package jp.mimamori.patient;

import java.time.Instant;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.Grantee;
import jp.mimamori.consent.Terms;
import jp.mimamori.person.Person;

/**
 * Somebody who granted something, and on which terms. With two grants somebody comes up twice.
 *
 * @param grantedBy as whoever gave it was called then
 * @param byTheOwnHand whether the person gave it, and not somebody for the person
 * @param to whether it was given to the practitioner or the person alone, or to everybody at the
 *     institution
 * @param since when it was given
 * @param isOpen whether records may be read by it at this moment
 */
public record Patient(
    Person person,
    Consent consent,
    Terms terms,
    String grantedBy,
    boolean byTheOwnHand,
    Grantee.Kind to,
    Instant since,
    boolean isOpen) {

  @Override
  public String toString() {
    return "Patient " + person.id();
  }
}
