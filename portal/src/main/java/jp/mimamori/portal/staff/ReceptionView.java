package jp.mimamori.portal.staff;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jp.mimamori.consent.Purpose;
import jp.mimamori.identity.PublicUrl;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Entries;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.Note;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.QrPicture;
import jp.mimamori.portal.part.TermsWords;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.Sight;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.reception.ShowingCodes;
import org.jspecify.annotations.Nullable;

/**
 * The screen at a reception: a code that the patient takes with the own phone. Who it is shows when
 * the patient has agreed, and not before.
 */
@Route(value = "staff/reception", layout = MainLayout.class)
@RolesAllowed({Role.Names.PRACTITIONER, Role.Names.EMERGENCY})
@Dependent
public class ReceptionView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;
  private static final int POLL = 2_000;

  private final transient ShowingCodes codes;
  private final transient SignedIn signedIn;
  private final transient PublicUrl url;
  private final Div shown = new Div();
  private transient ShowingCodes.@Nullable Shown code;
  private transient @Nullable Registration polling;

  @Inject
  ReceptionView(ShowingCodes codes, SignedIn signedIn, PublicUrl url) {
    this.codes = codes;
    this.signedIn = signedIn;
    this.url = url;
    shown.setId("reception");
    shown.getElement().setAttribute("aria-live", "polite");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    begin("reception.title");
    Entries asked =
        new Entries()
            .entry(t("reception.purpose"), t("purpose." + Purpose.TREATMENT))
            .entry(t("reception.kinds"), new TermsWords(getLocale()).kinds(ShowingCodes.USUAL))
            .entry(t("reception.lasts"), t("reception.lasts.day"));
    add(say("reception.what"), Panel.titled("reception.asked", asked), shown);
    shown.removeAll();
    shown.add(next("reception.show"));
  }

  private Button next(String key) {
    Button next = new Button(t(key), click -> show());
    next.setId("reception-next");
    return next;
  }

  private void show() {
    withdraw();
    ShowingCodes.Shown fresh = codes.show(signedIn.caller(), ShowingCodes.USUAL);
    code = fresh;
    String address = url.page("reception/" + fresh.secret().text());
    Panel panel = Panel.titled("reception.scan");
    Paragraph written = new Paragraph(address);
    written.setId("reception-address");
    written.addClassName("address");
    panel.add(
        new QrPicture(address, t("reception.qr")),
        words(t("reception.until", Days.time(fresh.expiresAt(), getLocale())), "answer"),
        quiet("reception.written"),
        written,
        next("reception.again"));
    shown.removeAll();
    shown.add(panel);
    follow(true);
  }

  private void withdraw() {
    ShowingCodes.Shown before = code;
    if (before != null) {
      code = null;
      codes.withdraw(signedIn.caller(), before.id());
    }
  }

  private void look() {
    ShowingCodes.Shown shownNow = code;
    if (shownNow == null) {
      return;
    }
    ShowingCodes.Outcome outcome = codes.outcome(signedIn.caller(), shownNow.id());
    switch (outcome.state()) {
      case WAITING -> {
        // the patient has the phone in hand
      }
      case AGREED -> end(Note.Kind.DONE, "reception.agreed", outcome.patient());
      case DENIED -> end(Note.Kind.ATTENTION, "reception.denied", null);
      case CLOSED -> end(Note.Kind.ATTENTION, "reception.closed", null);
    }
  }

  private void end(Note.Kind kind, String key, @Nullable SubjectId patient) {
    code = null;
    follow(false);
    shown.removeAll();
    shown.add(new Note(kind, new Words(key)));
    if (patient != null) {
      Sight sight = Sight.ofPatient(patient, Purpose.TREATMENT);
      Link summary = new Link(sight.to(""), new Words("reception.summary")).asButton();
      summary.setId("reception-summary");
      shown.add(summary);
    }
    shown.add(next("reception.next"));
  }

  @Override
  protected void onAttach(AttachEvent event) {
    follow(code != null);
  }

  @Override
  protected void onDetach(DetachEvent event) {
    stop(event.getUI());
  }

  private void follow(boolean wanted) {
    getUI()
        .ifPresent(
            ui -> {
              stop(ui);
              if (wanted) {
                ui.setPollInterval(POLL);
                polling = ui.addPollListener(poll -> look());
              }
            });
  }

  private void stop(UI ui) {
    if (polling != null) {
      polling.remove();
      polling = null;
      ui.setPollInterval(-1);
    }
  }
}
