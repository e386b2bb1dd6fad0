package jp.mimamori.portal.notice;

import java.util.Locale;
import java.util.Map;
import jp.mimamori.consent.EmergencyAccess;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.notice.NoticeKind;
import jp.mimamori.notice.Review;
import jp.mimamori.notice.Told;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Texts;
import jp.mimamori.portal.part.Words;

/** A notice as a sentence in the reader's language. */
final class NoticeText {

  private final Locale locale;
  private final Caller reader;
  private final Map<SubjectId, String> family;

  /**
   * @param family names of the people whom the reader looks after
   */
  NoticeText(Locale locale, Caller reader, Map<SubjectId, String> family) {
    this.locale = locale;
    this.reader = reader;
    this.family = family;
  }

  Words words(Told told) {
    if (told.review() != null) {
      return review(told, told.review());
    }
    EmergencyAccess emergency = told.emergency();
    if (emergency != null) {
      return new Words(
          "notice.EMERGENCY.known",
          who(told),
          whose(told),
          t("emergency-reason." + emergency.reason()));
    }
    if (told.kind() == NoticeKind.TREATED) {
      return new Words("notice.TREATED", whoseOrPatient(told));
    }
    String until = told.until() == null ? "" : Days.day(day(told), locale);
    return new Words("notice." + told.kind(), who(told), whose(told), until);
  }

  /** A patient is not named here: the link leads to where that is written down. */
  private Words review(Told told, Review review) {
    return new Words(
        "notice.REVIEW." + review.when(),
        whoseOrPatient(told),
        t("review." + review.kind()),
        Days.day(review.day(), locale));
  }

  private String whoseOrPatient(Told told) {
    return reader.role() == Role.CITIZEN ? whose(told) : t("notice.whose.patient");
  }

  private static java.time.LocalDate day(Told told) {
    return java.time.LocalDate.ofInstant(
        java.util.Objects.requireNonNull(told.until()).minusNanos(1), Days.JAPAN);
  }

  /** Somebody of the family is known by name; of others, what they are and where is said too. */
  private String who(Told told) {
    String role = told.role() == null ? "" : t("role." + told.role());
    if (told.who().isEmpty()) {
      return role.isEmpty() ? t("notice.somebody") : t("ledger.who.named", role);
    }
    if (told.role() == null || told.role() == Role.CITIZEN) {
      return grantee(told.kind()) ? told.who() : t("ledger.who.named", told.who());
    }
    return t("ledger.who.other", told.who(), told.place().isEmpty() ? role : told.place());
  }

  /** Where it is somebody's grant, the name may be an institution's. */
  private static boolean grantee(NoticeKind kind) {
    return switch (kind) {
      case REQUESTED, GRANT_ENDS, GRANT_FROZE, NEW_APP, APP_UNUSUAL, APP_LAPSED, HAND_OVER -> true;
      case VIEWED, REFUSED, EMERGENCY, REVIEW, TREATED -> false;
    };
  }

  private String whose(Told told) {
    String name = family.getOrDefault(told.subject(), "");
    return told.subject().equals(reader.self()) || name.isEmpty()
        ? t("notice.whose.you")
        : t("notice.whose.named", name);
  }

  private String t(String key, Object... arguments) {
    return Texts.of(key, locale, arguments);
  }
}
