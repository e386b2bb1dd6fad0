package jp.mimamori.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import jp.mimamori.identity.Affiliation;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Institution;
import jp.mimamori.identity.Japan;
import jp.mimamori.identity.Practitioners;
import jp.mimamori.identity.SubjectId;

/** Whether a caller works where the door says, and for the person's insurer, on the day. */
@ApplicationScoped
class Workplaces {

  @Inject Practitioners practitioners;
  @Inject Coverages coverages;

  /** Whether the caller works there on the day; so does everybody who works nowhere. */
  boolean worksThere(Caller caller, Instant asOf) {
    Affiliation affiliation = caller.affiliation();
    return affiliation == null
        || practitioners
            .find(affiliation.practitioner())
            .filter(practitioner -> practitioner.worksAt(affiliation.institution(), day(asOf)))
            .isPresent();
  }

  /** Whether the person is insured, on the day, where the caller works. */
  boolean insures(Caller caller, SubjectId subject, Instant asOf) {
    Affiliation affiliation = caller.affiliation();
    return affiliation != null
        && practitioners
            .institution(affiliation.institution())
            .map(Institution::number)
            .filter(insurer -> coverages.isInsured(subject, insurer, day(asOf)))
            .isPresent();
  }

  private static LocalDate day(Instant asOf) {
    return LocalDate.ofInstant(asOf, Japan.ZONE);
  }
}
