package jp.mimamori.checkup.judging;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.mimamori.checkup.judging.Rating.Level;
import jp.mimamori.checkup.judging.Rating.Why;
import org.jspecify.annotations.Nullable;

/** What one could ask the doctor: questions, never answers, the most urgent first. */
public final class Asking {

  /** More than fit into a visit help nobody. */
  private static final int MOST = 6;

  private final JudgementWords words;

  public Asking(Locale language) {
    this.words = new JudgementWords(language);
  }

  /** None of a child, whose results are not judged. */
  public List<Saying> questions(JudgedCheckup checkup) {
    Judgement judgement = checkup.judgement();
    if (judgement.child()) {
      return List.of();
    }
    List<Saying> asked = new ArrayList<>();
    judgement.counting(Level.URGENT).forEach(each -> asked.add(one("ask.urgent", judgement, each)));
    judgement
        .counting(Level.REFERRAL)
        .forEach(each -> asked.add(one("ask.referral", judgement, each)));
    names("ask.guidance", measures(judgement.counting(Level.GUIDANCE))).ifPresent(asked::add);
    changed(checkup.changes(), asked);
    unclear(judgement, asked);
    differing(judgement, asked);
    if (judgement.medicine() == Truth.YES) {
      asked.add(Saying.of("ask.medicine"));
    }
    if (asked.isEmpty()) {
      asked.add(Saying.of("ask.anything"));
    }
    return asked.subList(0, Math.min(MOST, asked.size()));
  }

  private Saying one(String key, Judgement judgement, Judged each) {
    return Saying.of(
        key,
        words.name(each.measure()),
        words.value(each.item()),
        Limit.words(words, judgement, each.item(), each.rating().level()));
  }

  private Optional<Saying> names(String key, List<Measure> measures) {
    return measures.isEmpty()
        ? Optional.empty()
        : Optional.of(Saying.of(key, words.names(measures)));
  }

  private static List<Measure> measures(List<Judged> judged) {
    return judged.stream().map(Judged::measure).toList();
  }

  private void changed(@Nullable Changes changes, List<Saying> asked) {
    if (changes != null) {
      List<Measure> worse = changes.of(Change.Kind.WORSE).stream().map(Change::measure).toList();
      names("ask.worse", worse).ifPresent(asked::add);
    }
  }

  private void unclear(Judgement judgement, List<Saying> asked) {
    List<Measure> bounds =
        judgement.items().stream()
            .filter(each -> each.item().bound().isPresent())
            .map(Judged::measure)
            .toList();
    names("ask.bound", bounds).ifPresent(asked::add);
    if (judgement.items().stream().anyMatch(each -> each.rating().why() == Why.MEAL)) {
      asked.add(Saying.of("ask.meal"));
    }
  }

  private void differing(Judgement judgement, List<Saying> asked) {
    Beside<Guidance> guidance = judgement.guidance();
    if (guidance.differs()) {
      asked.add(
          Saying.of(
              "ask.difference.guidance",
              words.name(guidance.stated()),
              words.name(guidance.computed())));
    }
    Beside<Metabolic> metabolic = judgement.metabolic();
    if (metabolic.differs()) {
      asked.add(
          Saying.of(
              "ask.difference.metabolic",
              words.name(metabolic.stated()),
              words.name(metabolic.computed())));
    }
  }
}
