package jp.mimamori.checkup.judging;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.mimamori.checkup.CheckupItem;

/** Tells in plain words what changed since the checkup before. */
public final class Telling {

  /** Differences of less than that, in kilograms or centimetres, are not told. */
  private static final BigDecimal LEAST = BigDecimal.ONE;

  private final JudgementWords words;

  public Telling(Locale language) {
    this.words = new JudgementWords(language);
  }

  /** One paragraph. */
  public List<Saying> changes(JudgedCheckup judged) {
    Changes changes = judged.changes();
    if (judged.judgement().child()) {
      return List.of(Saying.of("since.child"));
    }
    if (judged.judgement().rules() == null) {
      return List.of(Saying.of("since.unknown"));
    }
    if (changes == null) {
      return List.of(Saying.of("since.none"));
    }
    List<Saying> said = new ArrayList<>();
    changes.of(Change.Kind.WORSE).forEach(change -> said.add(worse(judged, change)));
    changes.of(Change.Kind.BETTER).forEach(change -> said.add(better(judged, change)));
    body(changes, Measure.WEIGHT, "weight", "kg", said);
    body(changes, Measure.WAIST, "waist", "cm", said);
    names(changes, Change.Kind.STILL, "since.still", said);
    names(changes, Change.Kind.OTHERWISE, "since.otherwise", said);
    guidance(judged, said);
    said.add(0, Saying.of(said.isEmpty() ? "since.same" : "since", words.day(changes.since())));
    return said;
  }

  private Saying worse(JudgedCheckup judged, Change change) {
    return Saying.of(
        "since.worse",
        words.name(change.measure()),
        value(change.then()),
        words.value(change.now()),
        Limit.words(words, judged.judgement(), change.now(), change.is().level()));
  }

  private Saying better(JudgedCheckup judged, Change change) {
    if (!change.is().level().isOut()) {
      return Saying.of(
          "since.within",
          words.name(change.measure()),
          value(change.then()),
          words.value(change.now()));
    }
    return Saying.of(
        "since.better",
        words.name(change.measure()),
        value(change.then()),
        words.value(change.now()),
        Limit.words(words, judged.judgement(), change.now(), change.is().level()));
  }

  /** Without its unit, which stands behind the one it is compared with. */
  private static String value(CheckupItem item) {
    return item.value();
  }

  private void body(Changes changes, Measure measure, String name, String unit, List<Saying> said) {
    changes
        .difference(measure)
        .filter(difference -> difference.abs().compareTo(LEAST) >= 0)
        .ifPresent(
            difference -> {
              String way = difference.signum() > 0 ? "more" : "less";
              said.add(Saying.of("since." + name + "." + way, words.amount(difference, unit)));
            });
  }

  private void names(Changes changes, Change.Kind kind, String key, List<Saying> said) {
    List<Measure> measures = changes.of(kind).stream().map(Change::measure).toList();
    if (!measures.isEmpty()) {
      said.add(Saying.of(key, words.names(measures)));
    }
  }

  private void guidance(JudgedCheckup judged, List<Saying> said) {
    Guidance was = judged.changes().guidance();
    Guidance is = judged.judgement().guidance().computed();
    if (was != null && is != null && was != is) {
      said.add(Saying.of("since.guidance", words.name(was), words.name(is)));
    }
  }
}
