package jp.mimamori.portal.checkup;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jp.mimamori.checkup.judging.Asking;
import jp.mimamori.checkup.judging.Beside;
import jp.mimamori.checkup.judging.Counted;
import jp.mimamori.checkup.judging.JudgedCheckup;
import jp.mimamori.checkup.judging.Judgement;
import jp.mimamori.checkup.judging.Telling;
import jp.mimamori.checkup.judging.Truth;
import jp.mimamori.portal.part.Sheet;
import jp.mimamori.portal.part.Texts;
import jp.mimamori.portal.part.Words;
import org.jspecify.annotations.Nullable;

/** What changed, what the rules of the year say beside the document, and what one could ask. */
class JudgementPanel extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Judgement judgement;
  private final Locale locale;

  JudgementPanel(JudgedCheckup checkup, Locale locale) {
    this.judgement = checkup.judgement();
    this.locale = locale;
    addClassName("judgement");
    Paragraph changes = Sayings.paragraph(new Telling(locale).changes(checkup), locale);
    changes.setId("checkup-changes");
    add(new H3(new Words("checkups.changes")), changes);
    if (judgement.rules() == null || judgement.child()) {
      return;
    }
    if (judgement.isWhole()) {
      whole();
    }
    if (judgement.egfr() != null) {
      add(
          new Paragraph(
              new Words(
                  "checkups.egfr",
                  judgement.egfr().value().toPlainString(),
                  t("judgement.level." + judgement.egfr().rating().level()))));
    }
    add(new H3(new Words("checkups.ask")), Sayings.list(new Asking(locale).questions(checkup)));
    add(quiet("checkups.ask.what"));
  }

  private void whole() {
    add(new H3(new Words("checkups.judgement")));
    Sheet sheet =
        new Sheet(
            t(
                "checkups.judgement.what",
                String.valueOf(judgement.year()),
                judgement.rules().term()),
            List.of(t("checkups.judged"), t("checkups.computed"), t("checkups.stated")));
    sheet.setId("checkup-judgement");
    sheet.addClassName("judged");
    row(sheet, "metabolic", judgement.metabolic());
    row(sheet, "guidance", judgement.guidance());
    add(sheet);
    explain("checkups.judged.metabolic", judgement.metabolic());
    explain("checkups.judged.guidance", judgement.guidance());
    add(new Paragraph(new Words("checkups.counted", basis(), counted())));
  }

  private void row(Sheet sheet, String kind, Beside<? extends Enum<?>> beside) {
    sheet.row(
        new Words("checkups.judged." + kind),
        name(kind, beside.computed()),
        name(kind, beside.stated()));
  }

  private static Span name(String kind, @Nullable Enum<?> outcome) {
    return outcome == null
        ? new Words("checkups.not-stated")
        : new Words("judgement." + kind + "." + outcome.name());
  }

  private void explain(String what, Beside<?> beside) {
    if (beside.differs()) {
      Paragraph why =
          new Paragraph(
              new Words("checkups.differing", t(what)),
              new Words("judgement.difference." + beside.difference()));
      why.addClassName("note");
      add(why);
    }
  }

  /** The body: by waist, by body mass index, or neither. */
  private String basis() {
    if (judgement.wide() == Truth.YES) {
      return t("checkups.basis.WIDE");
    }
    if (judgement.wide() == Truth.UNKNOWN || judgement.heavy() == Truth.UNKNOWN) {
      return t("checkups.basis.UNKNOWN");
    }
    return t(judgement.heavy() == Truth.YES ? "checkups.basis.HEAVY" : "checkups.basis.NEITHER");
  }

  private String counted() {
    String risks =
        judgement.counted().stream().map(this::risk).collect(Collectors.joining(t("comma")));
    return risks + t("comma") + t("checkups.medicine." + judgement.medicine());
  }

  private String risk(Counted risk) {
    return t("checkups.risk." + risk.there(), t("judgement.risk." + risk.risk()));
  }

  private static Paragraph quiet(String key) {
    Paragraph quiet = new Paragraph(new Words(key));
    quiet.addClassName("quiet");
    return quiet;
  }

  private String t(String key, Object... arguments) {
    return Texts.of(key, locale, arguments);
  }
}
