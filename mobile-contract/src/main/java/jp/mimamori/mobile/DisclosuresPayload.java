package jp.mimamori.mobile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What already left by a grant.
 *
 * @param state how the grant stands
 * @param until until when something could be seen, or can; absent when the terms cannot be read
 * @param looks newest first; at most 1,000
 * @param earlier whether there were more before them
 */
public record DisclosuresPayload(
    String state, @Nullable Instant until, List<Look> looks, boolean earlier) {

  /**
   * One look.
   *
   * @param by as whoever looked was called then; empty when that is withheld
   * @param institution where they worked; absent for a private person, or when that is withheld
   * @param records how many; absent for a guardian
   * @param categories which kinds of data
   */
  public record Look(
      Instant at,
      String by,
      @Nullable String institution,
      @Nullable Integer records,
      List<String> categories) {

    @Override
    public String toString() {
      return "Look " + at;
    }
  }
}
