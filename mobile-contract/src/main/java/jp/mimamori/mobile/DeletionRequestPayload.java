package jp.mimamori.mobile;

import java.time.LocalDate;

/**
 * A letter that asks whoever saw something to erase what they kept, in Japanese.
 *
 * @param to who is asked
 * @param day when it was written
 * @param text the whole letter, ready to send
 */
public record DeletionRequestPayload(String to, LocalDate day, String text) {

  @Override
  public String toString() {
    return "DeletionRequestPayload " + day;
  }
}
