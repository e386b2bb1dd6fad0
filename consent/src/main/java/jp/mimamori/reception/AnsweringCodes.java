package jp.mimamori.reception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.Grantee;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.consent.Terms;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Secret;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.sharing.GrantingConsent;

/** The patient's side, on the own phone: sees who asks what, and says yes or no, once. */
@ApplicationScoped
public class AnsweringCodes {

  @Inject ReceptionCodes codes;
  @Inject GrantingConsent granting;
  @Inject Clock clock;

  /**
   * Who asks, and for what.
   *
   * @param practitioner who showed the code
   * @param terms what is agreed to by whoever agrees now
   */
  public record Offer(String institution, String practitioner, Terms terms, Instant expiresAt) {

    @Override
    public String toString() {
      return "Offer";
    }
  }

  /** What a code asks for; empty when it cannot be answered, whyever that is. */
  @Transactional
  public Optional<Offer> offer(Secret secret) {
    Instant now = clock.instant();
    return codes.with(secret).filter(code -> isOpen(code, now)).map(code -> offer(code, now));
  }

  /**
   * Agrees: the institution sees the person's records for a day.
   *
   * @throws CodeClosed when the code cannot be answered
   * @throws RefusedException when the caller may not give this for the person
   */
  @Transactional
  public Consent agree(Caller caller, Secret secret, SubjectId subject) {
    Instant now = clock.instant();
    ReceptionCode code = toAnswer(secret, now);
    Consent given =
        granting.offer(
            caller,
            subject,
            Grantee.institution(code.institution()),
            code.institutionName(),
            code.terms(now));
    codes.answer(ReceptionAnswer.agreed(code, given, now));
    return given;
  }

  /**
   * Says no. Who said so is written nowhere.
   *
   * @throws CodeClosed when the code cannot be answered
   */
  @Transactional
  public void deny(Secret secret) {
    Instant now = clock.instant();
    codes.answer(ReceptionAnswer.denied(toAnswer(secret, now), now));
  }

  private ReceptionCode toAnswer(Secret secret, Instant now) {
    return codes.toAnswer(secret).filter(code -> isOpen(code, now)).orElseThrow(CodeClosed::new);
  }

  private boolean isOpen(ReceptionCode code, Instant now) {
    return code.isShown(now) && codes.answerTo(code).isEmpty();
  }

  private static Offer offer(ReceptionCode code, Instant now) {
    return new Offer(
        code.institutionName(), code.practitionerName(), code.terms(now), code.expiresAt());
  }
}
