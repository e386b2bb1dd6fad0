package jp.mimamori.mobile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the caller was told of, newest first.
 *
 * @param next give as {@code before} for those before these; absent when there are none
 * @param unread how many the caller has not read; 100 stands for any more
 */
public record NoticesPayload(List<Notice> notices, @Nullable UUID next, int unread) {

  /**
   * A notice, as the caller may see it now.
   *
   * @param person about whom
   * @param at when it happened
   * @param who did it, or is granted something; absent when the caller is not told
   * @param role of whoever did it; absent when nobody did something
   * @param place where whoever did it works; absent when nowhere, or when the caller is not told
   * @param grant the grant that it is about
   * @param until when that grant ends
   * @param category of the values of the emergency dataset that are to be confirmed again
   * @param confirmBy the day on which they are
   * @param access the emergency access that it is about
   */
  public record Notice(
      UUID id,
      String kind,
      UUID person,
      Instant at,
      boolean read,
      @Nullable String who,
      @Nullable String role,
      @Nullable String place,
      @Nullable UUID grant,
      @Nullable Instant until,
      @Nullable String category,
      @Nullable LocalDate confirmBy,
      @Nullable UUID access) {

    @Override
    public String toString() {
      return "Notice " + id;
    }
  }
}
