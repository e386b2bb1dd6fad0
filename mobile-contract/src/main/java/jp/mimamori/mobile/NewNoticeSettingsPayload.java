package jp.mimamori.mobile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the caller wants to be told of things.
 *
 * @param kinds those that are to change; others stay as they are
 * @param quiet when no mail is wanted that is not urgent; absent for never
 * @param language of mail
 */
public record NewNoticeSettingsPayload(
    @NotNull @Size(max = 20) List<@NotNull @Valid Kind> kinds,
    @Nullable @Valid Quiet quiet,
    @NotNull @Pattern(regexp = "ja|en|ja-simple", message = "{mimamori.language}")
        String language) {

  /** A kind of thing, and how the caller wants to be told of it. */
  public record Kind(
      @NotNull
          @Pattern(
              regexp =
                  "VIEWED|REFUSED|REQUESTED|GRANT_ENDS|GRANT_FROZE|NEW_APP|APP_UNUSUAL|APP_LAPSED|HAND_OVER|EMERGENCY|REVIEW|TREATED",
              message = "{mimamori.noticeKind}")
          String kind,
      @NotNull Boolean portal,
      @NotNull Boolean mail) {}

  /** Hours in Japan as {@code HH:mm}; they may go over midnight. */
  public record Quiet(
      @NotNull @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]", message = "{mimamori.time}")
          String from,
      @NotNull @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]", message = "{mimamori.time}")
          String until) {}
}
