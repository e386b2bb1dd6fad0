package jp.mimamori.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.consent.Terms;
import jp.mimamori.consent.TermsNotPossible;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.person.InsuredNumber;
import jp.mimamori.sharing.RequestingAccess;
import org.jspecify.annotations.Nullable;

/**
 * A practitioner asks whoever has a card for access, by what stands on it. Whether somebody has it
 * the practitioner does not learn: not from the answer, not from how long it takes, and not from
 * the own list, where a no looks like no answer. Only a yes shows.
 */
@ApplicationScoped
public class AskingByCard {

  /** How many requests a practitioner makes within an hour. */
  public static final int AN_HOUR = 20;

  /** Every answer takes at least as long, so that finding somebody takes no longer than not. */
  static final long AT_LEAST = TimeUnit.MILLISECONDS.toNanos(200);

  @Inject SendingCardRequests sending;

  /** What stands on a card. */
  public record Card(InsuredNumber number, LocalDate bornOn) {

    @Override
    public String toString() {
      return "Card";
    }
  }

  /** How a request stands, as far as whoever asked is told. */
  public enum Stand {
    /** Nobody has agreed so far: nobody has the card, nobody answered, or somebody said no. */
    NOT_GRANTED,
    GRANTED,
    /** It was granted, and that is over. */
    ENDED,
    /** Nobody agreed while it could be answered. */
    LAPSED
  }

  /**
   * A request of one's own.
   *
   * @param card by which the practitioner knows again whom it was about
   * @param patient who agreed; null for everybody else
   */
  public record Asked(
      UUID id, String card, Purpose purpose, Instant at, Stand stand, @Nullable SubjectId patient) {

    @Override
    public String toString() {
      return "Asked " + id;
    }
  }

  /**
   * Asks. The same answer, after the same time, whoever has the card or nobody.
   *
   * @param reason why, in a sentence, for whoever is asked
   * @throws TermsNotPossible when nobody could agree to the terms now
   * @throws TooManyRequests when the practitioner asked too often
   * @throws RefusedException when the caller works nowhere with patients on this day
   */
  public void ask(Caller caller, Card card, RequestingAccess.For whom, Terms terms, String reason) {
    long began = System.nanoTime();
    try {
      sending.send(caller, card, whom, terms, reason);
    } finally {
      long left = AT_LEAST - (System.nanoTime() - began);
      while (left > 0) {
        LockSupport.parkNanos(left);
        left = AT_LEAST - (System.nanoTime() - began);
      }
    }
  }

  /**
   * What this practitioner asked by card, newest first. Whoever agreed is named as in the list of
   * patients, and told so.
   *
   * @throws RefusedException when the caller works nowhere with patients on this day
   */
  public List<Asked> asked(Caller caller) {
    return sending.asked(caller);
  }
}
