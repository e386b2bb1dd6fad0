package jp.mimamori.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.GrantId;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.PublicUrl;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.sharing.ReadingGrants;

/** The cards of a person, as far as the caller is told of their grants. */
@ApplicationScoped
public class ReadingCards {

  @Inject ReadingGrants grants;
  @Inject EmergencyCards cards;
  @Inject PublicUrl url;

  /**
   * A card, with what its code holds.
   *
   * @param link as it was told when the card was issued
   */
  record Held(Card card, String link) {

    @Override
    public String toString() {
      return "Held " + card.id();
    }
  }

  /**
   * The card of this link, when it opens something; empty when the link is that of no card which
   * the caller is told of.
   *
   * @throws RefusedException when the caller is neither the person nor a guardian
   */
  @Transactional
  Optional<Held> held(Caller caller, SubjectId subject, CardLink link) {
    List<Card> told = of(caller, subject);
    return cards
        .presented(link.secret())
        .filter(card -> card.subject().equals(subject))
        .filter(card -> card.key(link.secret()).equals(link.key()))
        .flatMap(
            card ->
                told.stream()
                    .filter(one -> one.id().equals(card.id()) && one.state() == Card.State.VALID)
                    .map(one -> new Held(one, link.text(card, url)))
                    .findFirst());
  }

  /**
   * Newest first: those that may open something, and the newest that are void or over.
   *
   * @throws RefusedException when the caller is neither the person nor a guardian
   */
  @Transactional
  public List<Card> of(Caller caller, SubjectId subject) {
    Map<GrantId, Consent.State> told =
        grants.grants(caller, subject).grants().stream()
            .collect(
                Collectors.toMap(
                    standing -> standing.consent().grant().id(), ReadingGrants.Standing::state));
    return cards.of(subject).stream()
        .filter(card -> told.containsKey(card.grant()))
        .map(card -> Card.of(card, told.get(card.grant())))
        .toList();
  }
}
