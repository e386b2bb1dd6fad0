package jp.mimamori.rest.notice;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mimamori.consent.EmergencyAccess;
import jp.mimamori.mail.EmailAddress;
import jp.mimamori.mail.MailLanguage;
import jp.mimamori.mail.QuietHours;
import jp.mimamori.mobile.NewNoticeSettingsPayload;
import jp.mimamori.mobile.NoticeSettingsPayload;
import jp.mimamori.mobile.NoticesPayload;
import jp.mimamori.notice.ChoosingNotices;
import jp.mimamori.notice.NoticeKind;
import jp.mimamori.notice.NoticeSettings;
import jp.mimamori.notice.ReadingNotices;
import jp.mimamori.notice.Told;
import jp.mimamori.notice.Ways;
import jp.mimamori.rest.problem.InvalidField;
import org.jspecify.annotations.Nullable;

/** Notices and their settings as the contract's payloads, and the other way round. */
final class NoticePayloads {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private NoticePayloads() {}

  static NoticesPayload notices(ReadingNotices.Part part, int unread) {
    return new NoticesPayload(
        part.notices().stream().map(NoticePayloads::notice).toList(), part.next(), unread);
  }

  private static NoticesPayload.Notice notice(Told told) {
    return new NoticesPayload.Notice(
        told.id(),
        told.kind().name(),
        told.subject().value(),
        told.at(),
        told.read(),
        unlessEmpty(told.who()),
        told.role() == null ? null : told.role().name(),
        unlessEmpty(told.place()),
        told.grant() == null ? null : told.grant().value(),
        told.until(),
        told.review() == null ? null : told.review().kind().name(),
        told.review() == null ? null : told.review().day(),
        Optional.ofNullable(told.emergency()).map(EmergencyAccess::id).orElse(null));
  }

  private static @Nullable String unlessEmpty(String text) {
    return text.isEmpty() ? null : text;
  }

  static NoticeSettingsPayload settings(ChoosingNotices.Chosen chosen) {
    NoticeSettings settings = chosen.settings();
    return new NoticeSettingsPayload(
        Stream.of(NoticeKind.values()).map(kind -> kind(kind, settings)).toList(),
        quiet(settings.quiet()),
        settings.language().tag(),
        chosen.address().map(EmailAddress::text).orElse(null),
        chosen.waiting().map(EmailAddress::text).orElse(null),
        chosen.mailIsSent());
  }

  private static NoticeSettingsPayload.Kind kind(NoticeKind kind, NoticeSettings settings) {
    Ways ways = Objects.requireNonNull(settings.ways().get(kind));
    return new NoticeSettingsPayload.Kind(kind.name(), ways.inPortal(), ways.byMail());
  }

  private static NoticeSettingsPayload.@Nullable Quiet quiet(@Nullable QuietHours quiet) {
    return quiet == null
        ? null
        : new NoticeSettingsPayload.Quiet(TIME.format(quiet.from()), TIME.format(quiet.until()));
  }

  static NoticeSettings settings(NewNoticeSettingsPayload wanted) {
    Map<NoticeKind, Ways> ways = new EnumMap<>(NoticeKind.class);
    List<NewNoticeSettingsPayload.Kind> kinds = wanted.kinds();
    kinds.forEach(
        kind -> ways.put(NoticeKind.valueOf(kind.kind()), new Ways(kind.portal(), kind.mail())));
    return new NoticeSettings(
        ways, hours(wanted.quiet()), MailLanguage.tagged(wanted.language()).orElseThrow());
  }

  private static @Nullable QuietHours hours(NewNoticeSettingsPayload.@Nullable Quiet quiet) {
    if (quiet == null) {
      return null;
    }
    if (quiet.from().equals(quiet.until())) {
      throw new InvalidField("quiet", "QUIET_HOURS_EMPTY");
    }
    return new QuietHours(LocalTime.parse(quiet.from()), LocalTime.parse(quiet.until()));
  }
}
