package jp.mimamori.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.DataPeriod;
import jp.mimamori.consent.Grantee;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.consent.Terms;
import jp.mimamori.consent.TermsNotPossible;
import jp.mimamori.emergency.Section;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Ids;
import jp.mimamori.identity.Japan;
import jp.mimamori.identity.PublicUrl;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.person.People;
import jp.mimamori.person.Person;
import jp.mimamori.sharing.GrantingConsent;
import jp.mimamori.sharing.RevokingConsent;
import org.jspecify.annotations.Nullable;

/**
 * The person, or whoever may grant for the person, issues a card, or makes one void. A card is a
 * grant to whoever holds it: who may grant that may issue it, and when the grant is over so is it.
 */
@ApplicationScoped
public class IssuingCards {

  /** Under this name the grant stands among the others. */
  private static final String NAME = "救急カード / Emergency card ";

  @Inject GrantingConsent granting;
  @Inject RevokingConsent revoking;
  @Inject EmergencyCards cards;
  @Inject People people;
  @Inject PublicUrl url;
  @Inject Clock clock;

  /**
   * A card that was issued.
   *
   * @param link what its code holds; told this once, and kept nowhere
   * @param madeVoid numbers of the cards that it replaces, however many of them were printed
   */
  public record Issued(Card card, String link, List<Integer> madeVoid) {

    public Issued {
      madeVoid = List.copyOf(madeVoid);
    }

    @Override
    public String toString() {
      return "Issued " + card.id();
    }
  }

  /**
   * Issues a card that opens the dataset until the end of a day.
   *
   * @param lastDay null for a year from today
   * @param passcode null when whoever holds it needs none
   * @param replaces the card that is void from now on; null when none is
   * @throws PasscodeRefused when the passcode is among those that are tried first
   * @throws TermsNotPossible when the day has passed or is too far ahead
   * @throws AlreadyDecided when another card was issued at the same moment
   * @throws RefusedException when the caller may not grant it, or there is no such card
   */
  @Transactional
  public Issued issue(
      Caller caller,
      SubjectId subject,
      @Nullable Passcode passcode,
      @Nullable LocalDate lastDay,
      @Nullable UUID replaces) {
    Instant now = clock.instant();
    Terms terms =
        new Terms(
            Purpose.TREATMENT,
            Section.CATEGORIES,
            Set.of(),
            DataPeriod.ALWAYS,
            now,
            end(lastDay, now),
            null);
    UUID id = Ids.next(now);
    int number = cards.nextNumber(subject);
    Consent granted =
        granting.offer(caller, subject, Grantee.link(id.toString()), NAME + number, terms);
    refuseUnlessGood(passcode, subject);
    CardLink link = CardLink.random();
    EmergencyCard card =
        new EmergencyCard(id, number, granted.grant(), terms.until(), link, passcode, caller, now);
    cards.add(card);
    List<Integer> madeVoid =
        replaces == null ? List.of() : List.of(ended(caller, subject, replaces).number());
    return new Issued(Card.of(card, Consent.State.GRANTED), link.text(card, url), madeVoid);
  }

  private static Instant end(@Nullable LocalDate lastDay, Instant now) {
    LocalDate last = lastDay == null ? Japan.dayOf(now).plusYears(1) : lastDay;
    return Japan.startOf(last.plusDays(1));
  }

  private void refuseUnlessGood(@Nullable Passcode passcode, SubjectId subject) {
    LocalDate bornOn = people.find(subject).map(Person::bornOn).orElse(LocalDate.EPOCH);
    if (passcode != null && !passcode.isGoodFor(bornOn)) {
      throw new PasscodeRefused();
    }
  }

  /**
   * Makes a card void: its code opens nothing on the next request, on every node.
   *
   * @throws AlreadyDecided when it is over already
   * @throws RefusedException when the caller may not, or there is no such card
   */
  @Transactional
  public void makeVoid(Caller caller, SubjectId subject, UUID id) {
    ended(caller, subject, id);
  }

  private EmergencyCard ended(Caller caller, SubjectId subject, UUID id) {
    EmergencyCard card =
        cards.find(subject, id).orElseThrow(() -> new RefusedException(Refusal.Reason.NO_GROUND));
    revoking.revoke(caller, subject, card.grant());
    return card;
  }
}
