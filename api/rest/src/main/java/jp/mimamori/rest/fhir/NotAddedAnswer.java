package jp.mimamori.rest.fhir;

import java.util.Locale;
import jp.mimamori.adding.NotAdded;
import jp.mimamori.mobile.Problem;
import jp.mimamori.rest.problem.InvalidResource;
import jp.mimamori.rest.problem.Problems;
import jp.mimamori.rest.vitals.VitalPayloads;

/** Why a resource is not added, in the caller's language. */
final class NotAddedAnswer {

  private NotAddedAnswer() {}

  static InvalidResource of(NotAdded not, Locale locale) {
    return new InvalidResource(
        not.isReadable() ? 422 : 400,
        not.issues().stream()
            .map(issue -> new Problem.FieldError(issue.place(), sentence(issue, locale)))
            .toList());
  }

  private static String sentence(NotAdded.Issue issue, Locale locale) {
    if (issue instanceof NotAdded.Issue.Found found) {
      return found.finding().sentence(locale);
    }
    return issue instanceof NotAdded.Issue.Vital vital
        ? VitalPayloads.words(locale).getString(vital.why().name())
        : Problems.words(locale).getString(((NotAdded.Issue.File) issue).why().name());
  }
}
