package jp.mimamori.card;

import java.time.Duration;

/** What becomes of a card that somebody presents. */
public sealed interface Opening {

  /**
   * It opened.
   *
   * @param jwe the document, encrypted with the key on the card
   */
  record Opened(String jwe) implements Opening {

    @Override
    public String toString() {
      return "Opened";
    }
  }

  /**
   * It would open, and the document is longer than whoever asked takes in one piece.
   *
   * @param address of the document for half an hour
   */
  record Elsewhere(String address) implements Opening {

    @Override
    public String toString() {
      return "Elsewhere";
    }
  }

  /** The passcode was missing or wrong. */
  record WrongPasscode(int attemptsLeft) implements Opening {}

  /** It opens nothing: there is no such card, or it is over. Nobody is told which. */
  record Over() implements Opening {}

  /** It was presented too often. */
  record TooOften(Duration pause) implements Opening {}
}
