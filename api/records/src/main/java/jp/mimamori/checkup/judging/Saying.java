package jp.mimamori.checkup.judging;

import java.util.List;

/**
 * A sentence about a checkup: a key of {@link JudgementWords} and what is filled in, in the
 * language it is said in.
 */
public record Saying(String key, List<String> arguments) {

  public Saying {
    arguments = List.copyOf(arguments);
  }

  static Saying of(String key, String... arguments) {
    return new Saying("judgement." + key, List.of(arguments));
  }

  @Override
  public String toString() {
    return "Saying " + key;
  }
}
