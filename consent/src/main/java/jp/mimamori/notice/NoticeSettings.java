package jp.mimamori.notice;

import java.util.Map;
import jp.mimamori.mail.MailLanguage;
import jp.mimamori.mail.QuietHours;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to be told.
 *
 * @param ways for each kind; what is urgent is in the portal in any case
 * @param quiet when no mail is wanted that is not urgent; null for never
 * @param language of mail
 */
public record NoticeSettings(
    Map<NoticeKind, Ways> ways, @Nullable QuietHours quiet, MailLanguage language) {

  public NoticeSettings {
    ways = Map.copyOf(ways);
  }
}
