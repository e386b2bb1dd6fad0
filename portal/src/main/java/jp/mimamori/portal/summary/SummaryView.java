package jp.mimamori.portal.summary;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jp.mimamori.consent.Terms;
import jp.mimamori.identity.Role;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Entries;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.TermsWords;
import jp.mimamori.portal.record.RecordKinds;
import jp.mimamori.portal.shell.Download;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.Sight;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.portal.shell.Whose;
import jp.mimamori.summary.PrintingSummaries;
import jp.mimamori.summary.SummarisingRecords;
import jp.mimamori.summary.Summary;

/** What matters about a person on one sheet of paper, each line with whoever wrote it. */
@Route(value = "records/summary", layout = MainLayout.class)
@RolesAllowed(Role.Names.CITIZEN)
@Dependent
public class SummaryView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient SummarisingRecords summarising;
  private final transient PrintingSummaries printing;
  private final transient SignedIn signedIn;
  private final transient Whose whose;

  @Inject
  protected SummaryView(
      SummarisingRecords summarising, PrintingSummaries printing, SignedIn signedIn, Whose whose) {
    this.printing = printing;
    this.summarising = summarising;
    this.signedIn = signedIn;
    this.whose = whose;
    addClassName("summary");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Sight sight = whose.sight(event);
    Summary summary = summarising.of(signedIn.caller(), sight.purpose(), sight.subject());
    begin("summary.title");
    add(RecordKinds.of(sight, sight.isOfPatient() ? "" : "summary"), says(summary));
    if (summary.terms() != null) {
      add(terms(summary.terms()));
    }
    add(quiet("summary.what", Days.day(summary.day(), getLocale())), print());
    add(paper(sight));
    add(new SummarySheets(summary, sight, getLocale()).panels());
  }

  private com.vaadin.flow.component.html.Paragraph says(Summary summary) {
    return answer(
        "summary.says",
        summary.allergies().size(),
        summary.conditions().size(),
        summary.medicines().size(),
        summary.devices().size());
  }

  private Entries terms(Terms terms) {
    Entries entries = new Entries();
    entries.setId("summary-terms");
    TermsWords words = new TermsWords(getLocale());
    return entries
        .entry(t("summary.until"), words.end(terms))
        .entry(t("reception.kinds"), words.kinds(terms.categories()));
  }

  private Download paper(Sight sight) {
    return Download.pdf(
            "summary.pdf",
            "summary.pdf",
            signedIn,
            caller -> printing.print(caller, sight.purpose(), sight.subject()))
        .asButton("summary-pdf");
  }

  private Button print() {
    Button print = new Button(t("summary.print"));
    print.setId("summary-print");
    print.getElement().executeJs("this.addEventListener('click', () => window.print())");
    return print;
  }
}
