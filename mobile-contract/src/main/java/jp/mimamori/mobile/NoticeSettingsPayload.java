package jp.mimamori.mobile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the caller is told of things.
 *
 * @param quiet when no mail is wanted that is not urgent; absent for never
 * @param language of mail
 * @param address where mail goes; absent when nowhere
 * @param waitingAddress waits for its confirmation
 * @param mailIsSent whether this instance sends mail at all
 */
public record NoticeSettingsPayload(
    List<Kind> kinds,
    @Nullable Quiet quiet,
    String language,
    @Nullable String address,
    @Nullable String waitingAddress,
    boolean mailIsSent) {

  /**
   * A kind of thing.
   *
   * @param portal whether it counts at the portal's bell
   * @param mail whether a mail says that there is something
   */
  public record Kind(String kind, boolean portal, boolean mail) {}

  /** Hours in Japan as {@code HH:mm}. */
  public record Quiet(String from, String until) {}

  @Override
  public String toString() {
    return "NoticeSettingsPayload";
  }
}
