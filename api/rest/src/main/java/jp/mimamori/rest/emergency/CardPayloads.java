package jp.mimamori.rest.emergency;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Supplier;
import jp.mimamori.card.Card;
import jp.mimamori.card.IssuingCards;
import jp.mimamori.card.PasscodeRefused;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.consent.TermsNotPossible;
import jp.mimamori.mobile.EmergencyCardPayload;
import jp.mimamori.mobile.EmergencyCardsPayload;
import jp.mimamori.mobile.IssuedEmergencyCardPayload;
import jp.mimamori.rest.problem.AlreadyAnswered;
import jp.mimamori.rest.problem.InvalidField;

/** Cards as the contract says them, and what is not right about one that is asked for. */
final class CardPayloads {

  private CardPayloads() {}

  static EmergencyCardsPayload cards(List<Card> cards) {
    return new EmergencyCardsPayload(cards.stream().map(CardPayloads::card).toList());
  }

  static Response issued(Supplier<IssuingCards.Issued> useCase) {
    IssuingCards.Issued issued = asked(useCase);
    return Response.status(Response.Status.CREATED)
        .entity(
            new IssuedEmergencyCardPayload(card(issued.card()), issued.link(), issued.madeVoid()))
        .build();
  }

  static void changed(Runnable useCase) {
    asked(
        () -> {
          useCase.run();
          return true;
        });
  }

  private static <T> T asked(Supplier<T> useCase) {
    try {
      return useCase.get();
    } catch (PasscodeRefused e) {
      throw new InvalidField("passcode", "PASSCODE_IS_GUESSED");
    } catch (TermsNotPossible e) {
      throw new InvalidField("lastDay", e.why().name());
    } catch (AlreadyDecided e) {
      throw new AlreadyAnswered();
    }
  }

  private static EmergencyCardPayload card(Card card) {
    return new EmergencyCardPayload(
        card.id(),
        card.number(),
        card.state().name(),
        card.wantsPasscode(),
        card.wantsPasscode() ? card.attemptsLeft() : null,
        card.issuedAt(),
        card.issuedBy(),
        card.endsAt(),
        card.openings(),
        card.lastOpenedAt());
  }
}
