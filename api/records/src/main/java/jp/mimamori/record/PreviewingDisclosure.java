package jp.mimamori.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.Grantee;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Question;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.consent.Terms;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.Ledger;

/**
 * What would leave if the person agreed: counted and shown through the very permit that narrows a
 * grantee's queries.
 */
@ApplicationScoped
public class PreviewingDisclosure {

  /** How many records are shown as examples. */
  static final int EXAMPLES = 3;

  @Inject Deciding deciding;
  @Inject Ledger ledger;
  @Inject Records records;
  @Inject Timelines timelines;
  @Inject Clock clock;

  /**
   * What would leave today.
   *
   * @param counts records of their own of each kind, where there are any
   * @param examples the newest of as many kinds as there are, at most three
   */
  public record Preview(Map<Category, Long> counts, List<TimelineEntry> examples) {

    public Preview {
      counts = new EnumMap<>(counts);
      examples = List.copyOf(examples);
    }

    @Override
    public String toString() {
      return "Preview";
    }
  }

  /**
   * What would leave under these terms to somebody of this kind.
   *
   * @throws RefusedException when the caller is neither the person nor a guardian
   */
  @Transactional
  public Preview preview(Caller caller, SubjectId subject, Terms terms, Grantee.Kind to) {
    Question question =
        new Question(
            caller, subject, Action.PREVIEW, terms.purpose(), terms.categories(), clock.instant());
    return ledger.disclose(
        deciding.decideUnder(terms, to, question),
        this::under,
        preview -> Shown.entries(new Page<>(preview.examples(), null)));
  }

  private Preview under(Permit permit) {
    Map<Category, Long> counts = records.counts(permit);
    List<TimelineEntry> examples = new ArrayList<>();
    mostFirst(counts)
        .limit(EXAMPLES)
        .flatMap(category -> newest(permit, TimelineFilter.everything().of(category), 1).stream())
        .forEach(examples::add);
    newest(permit, TimelineFilter.everything(), EXAMPLES * 2).stream()
        .filter(entry -> !examples.contains(entry))
        .limit(EXAMPLES - examples.size())
        .toList()
        .forEach(examples::add);
    return new Preview(counts, examples);
  }

  private List<TimelineEntry> newest(Permit permit, TimelineFilter filter, int size) {
    return timelines.timeline(permit, filter, Optional.empty(), size).items();
  }

  private static Stream<Category> mostFirst(Map<Category, Long> counts) {
    return counts.entrySet().stream()
        .sorted(Map.Entry.<Category, Long>comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey);
  }
}
