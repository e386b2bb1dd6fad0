package jp.mimamori.portal.operator;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import jp.mimamori.consent.AgeRule;
import jp.mimamori.identity.Role;
import jp.mimamori.person.CutOverReport;
import jp.mimamori.person.PreparingCutOver;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Empty;
import jp.mimamori.portal.part.Entries;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Sheet;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.Download;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.SignedIn;

/** Whom a month brings to which age, and what ends with it: a dry run that changes nothing. */
@Route(value = OperatorPlaces.CUT_OVER, layout = MainLayout.class)
@RolesAllowed(Role.Names.OPERATOR)
@Dependent
public class CutOverView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;
  private static final int MONTHS = 24;

  private final transient PreparingCutOver preparing;
  private final transient SignedIn signedIn;
  private final transient Clock clock;
  private final Select<YearMonth> month = new Select<>();
  private final Div found = new Div();

  @Inject
  CutOverView(PreparingCutOver preparing, SignedIn signedIn, Clock clock) {
    this.preparing = preparing;
    this.signedIn = signedIn;
    this.clock = clock;
    month.setId("cut-over-month");
    month.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            show(change.getValue());
          }
        });
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    begin("cut-over.title");
    YearMonth now = YearMonth.now(clock.withZone(Days.JAPAN));
    month.setLabel(t("cut-over.month"));
    month.setItems(IntStream.range(0, MONTHS).mapToObj(now::plusMonths).toList());
    month.setItemLabelGenerator(one -> Days.month(one, getLocale()));
    month.setValue(now.plusMonths(1));
    add(OperatorPlaces.at(OperatorPlaces.CUT_OVER), say("cut-over.what"), month, found);
    show(month.getValue());
  }

  private void show(YearMonth wanted) {
    found.removeAll();
    CutOverReport report = preparing.of(signedIn.caller(), wanted);
    if (report.lines().isEmpty()) {
      found.add(new Empty(new Words("cut-over.none")));
      return;
    }
    found.add(counts(report), list(report));
  }

  private Panel counts(CutOverReport report) {
    Entries entries = new Entries();
    for (AgeRule rule : AgeRule.values()) {
      if (report.people(rule) > 0) {
        entries.entry(
            t("age-rule." + rule), t("cut-over.people", Long.toString(report.people(rule))));
      }
    }
    entries
        .entry(
            t("cut-over.guardianships"),
            t("cut-over.number", Integer.toString(report.guardianships())))
        .entry(t("cut-over.grants"), t("cut-over.number", Integer.toString(report.grants())));
    return Panel.titled("cut-over.counts", entries);
  }

  private Panel list(CutOverReport report) {
    Sheet sheet =
        new Sheet(
            t("cut-over.list"),
            List.of(
                t("person.name"),
                t("person.born"),
                t("cut-over.day"),
                t("cut-over.rule"),
                t("cut-over.guardianships"),
                t("cut-over.grants")));
    report
        .lines()
        .forEach(
            line ->
                sheet.row(
                    new Link(PeopleView.PATH + line.person(), line.name()),
                    Sheet.cell(Days.birth(line.bornOn(), getLocale())),
                    Sheet.cell(Days.day(line.day(), getLocale())),
                    Sheet.cell(t("age-rule." + line.rule())),
                    Sheet.cell(Integer.toString(line.guardianships())),
                    Sheet.cell(Integer.toString(line.grants()))));
    return Panel.titled("cut-over.list", sheet, table(report.month()));
  }

  private Download table(YearMonth month) {
    return new Download(
            "cut-over.download",
            signedIn,
            caller ->
                Download.File.named(
                    "cut-over-" + month + ".csv",
                    "text/csv; charset=utf-8",
                    preparing.of(caller, month).csv().getBytes(StandardCharsets.UTF_8)))
        .asButton("cut-over-download");
  }
}
