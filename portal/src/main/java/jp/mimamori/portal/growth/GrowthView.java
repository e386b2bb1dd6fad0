package jp.mimamori.portal.growth;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.growth.Dimension;
import jp.mimamori.growth.GrowthChart;
import jp.mimamori.growth.Point;
import jp.mimamori.growth.ReadingGrowth;
import jp.mimamori.identity.Role;
import jp.mimamori.portal.part.Age;
import jp.mimamori.portal.part.Empty;
import jp.mimamori.portal.part.Note;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.record.RecordKinds;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.Sight;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.portal.shell.Whose;
import jp.mimamori.vitals.EnteringVitals;
import jp.mimamori.vitals.Sent;

/** How a person has grown: charts with what is usual, tables behind them, and a form. */
@Route(value = "records/growth", layout = MainLayout.class)
@RolesAllowed(Role.Names.CITIZEN)
@Dependent
public class GrowthView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient ReadingGrowth reading;
  private final transient EnteringVitals entering;
  private final transient SignedIn signedIn;
  private final transient Whose whose;
  private final Select<GrowthSpan> span = new Select<>();
  private final Checkbox corrected = new Checkbox();
  private final Div shown = new Div();
  @Inject transient MilestonePart milestones;
  private transient Sight sight;
  private transient GrowthChart chart;

  @Inject
  protected GrowthView(
      ReadingGrowth reading, EnteringVitals entering, SignedIn signedIn, Whose whose) {
    this.reading = reading;
    this.entering = entering;
    this.signedIn = signedIn;
    this.whose = whose;
    span.setId("growth-span");
    span.setItems(GrowthSpan.values());
    span.addValueChangeListener(change -> show());
    corrected.setId("growth-corrected");
    corrected.addValueChangeListener(change -> show());
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    sight = whose.sight(event);
    read();
  }

  private void read() {
    begin("growth.title");
    add(RecordKinds.of(sight, "growth"));
    chart = null;
    GrowthChart read = reading.chart(signedIn.caller(), sight.purpose(), sight.subject());
    span.setLabel(t("growth.span"));
    span.setItemLabelGenerator(each -> t("growth.span." + each));
    span.setValue(GrowthSpan.of(Age.of(read.birth(), read.asOf())));
    corrected.setLabel(t("growth.corrected"));
    corrected.setValue(read.isPreterm());
    chart = read;
    add(shown);
    milestones.panel(sight, getLocale(), this::read).ifPresent(this::add);
    if (!sight.isOfPatient()) {
      Panel panel =
          Panel.titled(
              "growth.enter", quiet("growth.enter.what"), new MeasureForm(read, this::enter));
      panel.addClassName("growth-enter");
      add(panel);
    }
    if (!sight.isOfPatient() && Age.of(read.birth(), read.asOf()).isChild()) {
      add(gestation(read));
    }
    add(quiet("growth.what"));
    show();
  }

  private Panel gestation(GrowthChart read) {
    Panel panel =
        Panel.titled(
            "growth.gestation.title",
            quiet("growth.gestation.what"),
            new GestationForm(read, this::enter));
    panel.addClassName("growth-enter");
    return panel;
  }

  private void show() {
    if (chart == null) {
      return;
    }
    shown.removeAll();
    if (chart.points().isEmpty()) {
      shown.add(none(sight, chart));
      return;
    }
    GrowthWords words = new GrowthWords(chart, getLocale());
    latest(words).ifPresent(shown::add);
    if (!chart.isWhole()) {
      shown.add(quiet("growth.part"));
    }
    if (chart.points().stream().anyMatch(point -> !point.places().isEmpty())) {
      shown.add(controls());
    }
    for (Dimension dimension : Dimension.values()) {
      List<Point> points = chart.drawn(dimension);
      if (!points.isEmpty()) {
        shown.add(
            new MeasurePanel(
                dimension, points, span.getValue(), corrected.getValue(), words, sight));
      }
    }
    if (!chart.builds().isEmpty()) {
      shown.add(new BuildPanel(chart.builds(), words));
    }
    List<Point> aside = chart.points().stream().filter(Point::isSetAside).toList();
    if (!aside.isEmpty()) {
      shown.add(new AsidePanel(aside, words, sight));
    }
  }

  /** Where no measure is to be seen: that there is none is said only where none can be hidden. */
  static Empty none(Sight sight, GrowthChart chart) {
    return chart.isWhole()
        ? RecordKinds.nothing(sight, "growth")
        : new Empty(new Words("growth.part"));
  }

  /** The newest of height and weight in one sentence. */
  private Optional<Paragraph> latest(GrowthWords words) {
    String all =
        Stream.of(Dimension.HEIGHT, Dimension.WEIGHT)
            .map(chart::drawn)
            .filter(points -> !points.isEmpty())
            .map(points -> words.latest(points.get(points.size() - 1), corrected.getValue()))
            .collect(Collectors.joining(t("comma")));
    return all.isEmpty() ? Optional.empty() : Optional.of(answer("growth.now", all));
  }

  private Div controls() {
    Div controls = new Div(span);
    controls.addClassNames("days", "growth-controls");
    if (chart.isPreterm()) {
      Paragraph gestation =
          quiet(
              "growth.gestation",
              String.valueOf(chart.gestation().weeks()),
              String.valueOf(chart.gestation().daysOfWeek()));
      return new Div(gestation, with(controls));
    }
    return controls;
  }

  private Div with(Div controls) {
    controls.add(corrected);
    return controls;
  }

  private Optional<EnteringVitals.Entered> enter(List<Sent> sent) {
    try {
      EnteringVitals.Entered entered = entering.enter(signedIn.caller(), sight.subject(), sent);
      if (entered.findings().isEmpty()) {
        read();
        shown.addComponentAsFirst(new Note(Note.Kind.DONE, new Words("growth.enter.done")));
      }
      return Optional.of(entered);
    } catch (RefusedException refused) {
      return Optional.empty();
    }
  }
}
