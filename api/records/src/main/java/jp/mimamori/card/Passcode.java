package jp.mimamori.card;

import java.security.MessageDigest;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jp.mimamori.identity.Secret;

/** What whoever holds a card has to know besides, as the person or a guardian chose it. */
public record Passcode(String text) {

  /** The fewest characters: with so few attempts over a whole life, enough. */
  public static final int SHORTEST = 6;

  public static final int LONGEST = 30;

  /** How often a wrong one may be tried, over the whole life of a card. */
  public static final int ATTEMPTS = 10;

  private static final List<String> RUNS =
      List.of("01234567890123456789", "98765432109876543210", "abcdefghijklmnopqrstuvwxyz");

  /** Full-width digits of a Japanese keyboard count as digits. */
  public Passcode {
    text = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC);
  }

  /** Whether it may be set for this person: what is tried first may not. */
  public boolean isGoodFor(LocalDate bornOn) {
    boolean fits = text.length() >= SHORTEST && text.length() <= LONGEST;
    boolean guessed =
        text.chars().distinct().count() < 3
            || RUNS.stream().anyMatch(run -> run.contains(text.toLowerCase(java.util.Locale.ROOT)))
            || days(bornOn).anyMatch(text::contains);
    return fits && !guessed;
  }

  private static Stream<String> days(LocalDate day) {
    String plain = day.toString().replace("-", "");
    return Stream.of(plain, plain.substring(2), day.toString());
  }

  byte[] hash(Secret secret) {
    return LinkKey.hash(secret, "passcode", text);
  }

  boolean isThat(Secret secret, byte[] hash) {
    return MessageDigest.isEqual(hash(secret), hash);
  }

  @Override
  public String toString() {
    return "Passcode";
  }
}
