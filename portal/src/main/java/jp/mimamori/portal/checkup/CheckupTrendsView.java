package jp.mimamori.portal.checkup;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import jp.mimamori.checkup.Trend;
import jp.mimamori.checkup.judging.JudgedTrends;
import jp.mimamori.checkup.judging.JudgingCheckups;
import jp.mimamori.identity.Role;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.record.RecordKinds;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.Sight;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.portal.shell.Whose;

/** How each item of the checkups went over the years. */
@Route(value = "records/checkups/trends", layout = MainLayout.class)
@RolesAllowed(Role.Names.CITIZEN)
@Dependent
public class CheckupTrendsView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  /** How many pictures are drawn at once where nothing is beyond a limit. */
  private static final int FEW = 6;

  private final transient JudgingCheckups reading;
  private final transient SignedIn signedIn;
  private final transient Whose whose;
  private final Div shown = new Div();

  /** What may be chosen: some together, or one. */
  private record Choice(String label, List<Trend> trends) {}

  @Inject
  protected CheckupTrendsView(JudgingCheckups reading, SignedIn signedIn, Whose whose) {
    this.reading = reading;
    this.signedIn = signedIn;
    this.whose = whose;
    shown.addClassName("trends");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    begin("trends.title");
    Sight sight = whose.sight(event);
    add(RecordKinds.of(sight, "checkups"));
    JudgedTrends trends = reading.trends(signedIn.caller(), sight.purpose(), sight.subject());
    List<Trend> drawn =
        trends.trends().stream().filter(trend -> !TrendPanel.drawn(trend).isEmpty()).toList();
    if (drawn.isEmpty()) {
      add(RecordKinds.nothing(sight, "checkups"));
      return;
    }
    List<Choice> choices = choices(trends, drawn);
    add(new TrendsAnswer(trends, drawn));
    add(choosing(trends, choices), quiet("trends.what"), shown);
    show(trends, choices.get(0));
    add(new Link(sight.to("checkups"), new Words("trends.back")));
  }

  private List<Choice> choices(JudgedTrends trends, List<Trend> drawn) {
    List<Trend> out = drawn.stream().filter(trends::isOut).toList();
    List<Choice> choices = new ArrayList<>();
    choices.add(
        out.isEmpty()
            ? new Choice(t("trends.first"), drawn.stream().limit(FEW).toList())
            : new Choice(t("trends.notable"), out));
    drawn.forEach(trend -> choices.add(new Choice(trend.name(), List.of(trend))));
    return choices;
  }

  private Select<Choice> choosing(JudgedTrends trends, List<Choice> choices) {
    Select<Choice> items = new Select<>();
    items.setId("trend-item");
    items.setLabel(t("trends.item"));
    items.setItems(choices);
    items.setItemLabelGenerator(Choice::label);
    items.setValue(choices.get(0));
    items.addValueChangeListener(change -> show(trends, change.getValue()));
    return items;
  }

  private void show(JudgedTrends trends, Choice choice) {
    shown.removeAll();
    choice.trends().forEach(trend -> shown.add(new TrendPanel(trends, trend, getLocale())));
  }
}
