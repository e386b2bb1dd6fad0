package jp.mimamori.portal.growth;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import jp.mimamori.growth.Milestone;
import jp.mimamori.growth.MilestoneChart;
import jp.mimamori.portal.part.DayField;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Lines;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.Note;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Sheet;
import jp.mimamori.portal.part.Texts;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.Sight;

/**
 * What a child can do since when, beside the age at which nine of ten can; and a form to note it.
 */
class MilestonePanel extends Panel {

  private static final long serialVersionUID = 1L;
  private static final int YEAR = 12;

  private final transient MilestoneChart chart;
  private final transient Sight sight;
  private final Locale locale;

  /**
   * @param note keeps a day; says by the end of a text's key why it does not, or nothing
   */
  MilestonePanel(
      MilestoneChart chart,
      Sight sight,
      Locale locale,
      BiFunction<Milestone, LocalDate, String> note) {
    super(new H2(new Words("milestone.title")), new Paragraph(new Words("milestone.what")));
    this.chart = chart;
    this.sight = sight;
    this.locale = locale;
    setId("milestones");
    if (!chart.isWhole()) {
      Paragraph part = new Paragraph(new Words("milestone.part"));
      part.addClassName("quiet");
      add(part);
    }
    add(sheet(), form(note));
  }

  private Sheet sheet() {
    Sheet sheet =
        new Sheet(
            Texts.of("milestone.title", locale),
            Stream.of("name", "usual", "noted")
                .map(heading -> Texts.of("milestone." + heading, locale))
                .toList());
    for (MilestoneChart.Stage stage : chart.stages()) {
      sheet.row(new Span(new Words("milestone." + stage.milestone())), usual(stage), noted(stage));
    }
    return sheet;
  }

  /** Of a child born too early the day counted from that on which it was expected, as well. */
  private Component usual(MilestoneChart.Stage stage) {
    String usual = usual(stage.milestone().months());
    return stage.usualCorrected() == null
        ? Sheet.cell(usual)
        : new Lines(
            usual
                + "\n"
                + Texts.of(
                    "milestone.corrected", locale, Days.day(stage.usualCorrected(), locale)));
  }

  private String usual(int months) {
    return months < YEAR
        ? Texts.of("milestone.months", locale, months, months + 1)
        : Texts.of("milestone.years", locale, months / YEAR, months % YEAR, months % YEAR + 1);
  }

  private Component noted(MilestoneChart.Stage stage) {
    return stage.noted() == null || stage.record() == null
        ? Sheet.cell("—")
        : new Link(sight.to("item/" + stage.record()), new Span(Days.day(stage.noted(), locale)));
  }

  private Div form(BiFunction<Milestone, LocalDate, String> note) {
    Select<Milestone> what = new Select<>();
    what.setId("milestone-what");
    what.setLabel(getTranslation("milestone.name"));
    what.setItems(Milestone.values());
    what.setItemLabelGenerator(each -> getTranslation("milestone." + each));
    what.setValue(next());
    DayField day = new DayField("milestone-day", getTranslation("milestone.noted"));
    day.setValue(chart.asOf());
    Div told = new Div();
    told.getElement().setAttribute("aria-live", "polite");
    Button button =
        new Button(
            getTranslation("growth.enter.button"),
            click -> {
              told.removeAll();
              if (day.isFilled()) {
                String why = note.apply(what.getValue(), day.getValue());
                if (!why.isEmpty()) {
                  told.add(new Note(Note.Kind.PROBLEM, new Words("growth.enter." + why)));
                }
              }
            });
    button.setId("milestone-note");
    Div form = new Div(what, day, button, told);
    form.addClassNames("form", "growth-form", "growth-enter");
    return form;
  }

  /** The first that nothing is noted of. */
  private Milestone next() {
    return chart.stages().stream()
        .filter(stage -> stage.noted() == null)
        .map(MilestoneChart.Stage::milestone)
        .findFirst()
        .orElse(Milestone.WALKING);
  }
}
