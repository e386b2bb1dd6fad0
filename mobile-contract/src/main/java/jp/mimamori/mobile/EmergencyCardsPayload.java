package jp.mimamori.mobile;

import java.util.List;

/** Somebody's cards, newest first. */
public record EmergencyCardsPayload(List<EmergencyCardPayload> cards) {

  public EmergencyCardsPayload {
    cards = List.copyOf(cards);
  }
}
