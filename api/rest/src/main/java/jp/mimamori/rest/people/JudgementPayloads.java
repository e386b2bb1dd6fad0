package jp.mimamori.rest.people;

import java.util.Locale;
import jp.mimamori.checkup.judging.Asking;
import jp.mimamori.checkup.judging.Beside;
import jp.mimamori.checkup.judging.Counted;
import jp.mimamori.checkup.judging.Cut;
import jp.mimamori.checkup.judging.Difference;
import jp.mimamori.checkup.judging.Judged;
import jp.mimamori.checkup.judging.JudgedCheckup;
import jp.mimamori.checkup.judging.Judgement;
import jp.mimamori.checkup.judging.JudgementWords;
import jp.mimamori.checkup.judging.Telling;
import jp.mimamori.mobile.CheckupJudgementPayload;
import org.jspecify.annotations.Nullable;

/** Judgements of checkups as the contract's payload, in a language. */
final class JudgementPayloads {

  private final Locale language;
  private final JudgementWords words;

  private JudgementPayloads(Locale language) {
    this.language = language;
    this.words = new JudgementWords(language);
  }

  static CheckupJudgementPayload of(JudgedCheckup checkup, Locale language) {
    return new JudgementPayloads(language).of(checkup);
  }

  private CheckupJudgementPayload of(JudgedCheckup checkup) {
    Judgement judgement = checkup.judgement();
    return new CheckupJudgementPayload(
        judgement.checkup().value(),
        judgement.day(),
        judgement.year(),
        judgement.rules() == null ? null : judgement.rules().term(),
        judgement.meal().name(),
        judgement.items().stream().map(this::item).toList(),
        filtration(judgement.egfr()),
        beside(judgement.metabolic()),
        beside(judgement.guidance()),
        judgement.counted().stream().map(JudgementPayloads::risk).toList(),
        judgement.components().stream().map(JudgementPayloads::risk).toList(),
        checkup.changes() == null ? null : checkup.changes().since(),
        words.paragraph(new Telling(language).changes(checkup)),
        new Asking(language).questions(checkup).stream().map(words::text).toList());
  }

  private CheckupJudgementPayload.Item item(Judged judged) {
    return new CheckupJudgementPayload.Item(
        judged.item().id().value(),
        judged.measure().name(),
        words.name(judged.measure()),
        judged.rating().level().name(),
        judged.rating().orMore(),
        judged.rating().why() == null ? null : judged.rating().why().name(),
        judged.cuts().stream().map(JudgementPayloads::limit).toList());
  }

  private static CheckupJudgementPayload.Limit limit(Cut cut) {
    return new CheckupJudgementPayload.Limit(cut.bar().name(), cut.sign().name(), cut.end());
  }

  private static CheckupJudgementPayload.@Nullable Filtration filtration(
      Judgement.@Nullable Filtration egfr) {
    return egfr == null
        ? null
        : new CheckupJudgementPayload.Filtration(egfr.value(), egfr.rating().level().name());
  }

  private CheckupJudgementPayload.Beside beside(Beside<? extends Enum<?>> beside) {
    Difference difference = beside.difference();
    return new CheckupJudgementPayload.Beside(
        beside.computed() == null ? null : beside.computed().name(),
        beside.stated() == null ? null : beside.stated().name(),
        difference == null ? null : difference.name(),
        difference == null ? null : words.explanation(difference));
  }

  private static CheckupJudgementPayload.Risk risk(Counted counted) {
    return new CheckupJudgementPayload.Risk(
        counted.risk().name(),
        counted.there().name(),
        counted.byMedicine(),
        counted.items().stream().map(item -> item.id().value()).toList());
  }
}
