package jp.mimamori.portal.sharing;

import java.util.Optional;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.GrantStep;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Entries;
import jp.mimamori.portal.part.TermsWords;
import jp.mimamori.sharing.ReadingGrants;

/** All that there is to say of a grant: terms, who gave it for whom, and how it stands. */
class GrantFacts extends Entries {

  private static final long serialVersionUID = 1L;

  /**
   * @param person name of the person it is about
   */
  GrantFacts(ReadingGrants.Standing standing, String person) {
    Consent consent = standing.consent();
    TermsWords words = new TermsWords(getLocale());
    entry(t("grant.stands"), t("state." + standing.state()));
    consent.terms().ifPresent(terms -> words.enter(this, terms));
    asked(consent);
    given(consent).ifPresent(step -> entry(t("grant.given"), by(step, person)));
    ended(consent).ifPresent(step -> entry(t("step." + step.kind()), by(step, person)));
  }

  private void asked(Consent consent) {
    if (consent.steps().get(0).kind() == GrantStep.Kind.REQUESTED) {
      entry(
          t("grant.asked"),
          t(
              "grant.by",
              consent.grant().requesterName(),
              Days.moment(consent.grant().requestedAt(), getLocale())));
    }
  }

  /** When it was agreed to last; empty when it never was. */
  static Optional<GrantStep> given(Consent consent) {
    return consent.steps().stream()
        .filter(
            step ->
                step.kind() == GrantStep.Kind.GRANTED || step.kind() == GrantStep.Kind.REAFFIRMED)
        .reduce((one, next) -> next);
  }

  private static Optional<GrantStep> ended(Consent consent) {
    return Optional.of(consent.last())
        .filter(
            step ->
                switch (step.kind()) {
                  case DENIED, REVOKED, FROZEN, EXPIRED -> true;
                  case REQUESTED, GRANTED, REAFFIRMED -> false;
                });
  }

  private String by(GrantStep step, String person) {
    String day = Days.moment(step.takenAt(), getLocale());
    if (step.kind() == GrantStep.Kind.EXPIRED) {
      return day;
    }
    return step.onBehalfOf().isPresent()
        ? t("grant.by.for", step.byName(), person, day)
        : t("grant.by", step.byName(), day);
  }

  private String t(String key, Object... arguments) {
    return getTranslation(key, arguments);
  }
}
