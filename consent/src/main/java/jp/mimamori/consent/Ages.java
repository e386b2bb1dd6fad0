package jp.mimamori.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mimamori.identity.Japan;
import jp.mimamori.identity.SubjectId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** What a person's age has against an action: the law's ages, and the one that is ours to set. */
@ApplicationScoped
public class Ages {

  @Inject Births births;

  @Inject
  @ConfigProperty(name = "mimamori.consent.hiding-age")
  Optional<Integer> hidingAge = Optional.empty();

  /** Why the person cannot do this at the present age; null when the age has nothing against it. */
  Refusal.@Nullable Reason againstSelf(Question question, SubjectId subject) {
    return switch (question.action()) {
      case HIDE -> tooYoungFor(AgeRule.HIDING, question, subject);
      case GRANT, REAFFIRM -> tooYoungFor(consentTo(question.purpose()), question, subject);
      case READ, WRITE, READ_LEDGER, REQUEST_ACCESS, PROTECT -> null;
      case DECLARE_DISASTER, END_DISASTER, REVIEW_APP -> null;
      case APPROVE, BREAK_GLASS -> null;
      case READ_GRANTS, PREVIEW, REVOKE, CHOOSE -> null;
      case SEE_IN_LIST, REGISTER, READ_REGISTRATION, INQUIRE, ANSWER -> null;
    };
  }

  /** Why somebody cannot do this for a person of that age; null when nothing is against it. */
  Refusal.@Nullable Reason againstGuardian(Question question, Guardianship guardianship) {
    boolean consents =
        switch (question.action()) {
          case GRANT, REAFFIRM -> guardianship.legalGround().ofMinor();
          case READ, WRITE, READ_LEDGER, REQUEST_ACCESS, PROTECT -> false;
          case DECLARE_DISASTER, END_DISASTER, REVIEW_APP -> false;
          case APPROVE, BREAK_GLASS -> false;
          case READ_GRANTS, PREVIEW, REVOKE, CHOOSE, HIDE -> false;
          case SEE_IN_LIST, REGISTER, READ_REGISTRATION, INQUIRE, ANSWER -> false;
        };
    boolean alone =
        consents
            && question.purpose() == Purpose.RESEARCH
            && applies(AgeRule.RESEARCH_CONSENT, guardianship.ward(), question.asOf());
    return alone ? Refusal.Reason.OLD_ENOUGH : null;
  }

  /** Whether the person is old enough to hide a visit from guardians. */
  public boolean canHide(SubjectId subject, Instant asOf) {
    return applies(AgeRule.HIDING, subject, asOf);
  }

  /** The day in Japan on which somebody comes to the age of a rule. */
  LocalDate day(AgeRule rule, LocalDate bornOn) {
    return LocalDate.ofInstant(rules().appliesFrom(rule, bornOn), Japan.ZONE);
  }

  /** When those were born, at the most, to whom a rule comes to apply between two days. */
  List<DataPeriod> births(AgeRule rule, LocalDate from, LocalDate until) {
    return rules().births(rule, from, until);
  }

  /** When each rule comes to apply to somebody born on this day, earliest first. */
  List<Rehearsal.Coming> coming(LocalDate bornOn) {
    AgeRules rules = rules();
    return Stream.of(AgeRule.values())
        .map(rule -> rules.coming(rule, bornOn))
        .sorted(Comparator.comparing(Rehearsal.Coming::day))
        .toList();
  }

  private static AgeRule consentTo(Purpose purpose) {
    return purpose == Purpose.RESEARCH ? AgeRule.RESEARCH_CONSENT : AgeRule.OWN_CONSENT;
  }

  private Refusal.@Nullable Reason tooYoungFor(AgeRule rule, Question question, SubjectId subject) {
    return applies(rule, subject, question.asOf()) ? null : Refusal.Reason.TOO_YOUNG;
  }

  private boolean applies(AgeRule rule, SubjectId subject, Instant asOf) {
    Optional<LocalDate> bornOn = births.of(subject);
    return bornOn.isPresent() && rules().apply(rule, bornOn.get(), asOf);
  }

  private AgeRules rules() {
    AgeRules law = AgeRules.ofTheLaw();
    return hidingAge.map(age -> law.with(AgeRule.HIDING, age)).orElse(law);
  }
}
