package jp.mimamori.portal.vaccination;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jp.mimamori.attachment.Unfit;
import jp.mimamori.identity.Role;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.Note;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.record.RecordKinds;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.portal.shell.Whose;
import jp.mimamori.vaccination.CopiedDose;
import jp.mimamori.vaccination.DoseNotPossible;
import jp.mimamori.vaccination.EnteringVaccinations;

/** A person copies vaccinations from the handbook, one after the other, for self or a ward. */
@Route(value = "records/vaccinations/copy", layout = MainLayout.class)
@RolesAllowed(Role.Names.CITIZEN)
@Dependent
public class CopyView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient EnteringVaccinations entering;
  private final transient SignedIn signedIn;
  private final transient Whose whose;
  private final Div said = new Div();

  @Inject
  CopyView(EnteringVaccinations entering, SignedIn signedIn, Whose whose) {
    this.entering = entering;
    this.signedIn = signedIn;
    this.whose = whose;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    begin("copy.title");
    said.removeAll();
    said.setId("dose-said");
    said.getElement().setAttribute("role", "status");
    CopyForm[] form = new CopyForm[1];
    form[0] = new CopyForm(signedIn, () -> copy(form[0]));
    add(new RecordKinds("records/vaccinations"), say("copy.what"));
    add(new Panel(form[0]), said);
    add(new Link("records/vaccinations", new Words("copy.back")));
  }

  private void copy(CopyForm form) {
    CopiedDose dose = form.dose();
    said.removeAll();
    try {
      boolean stored = entering.enter(signedIn.caller(), whose.subject(), dose, form.photo());
      said.add(
          new Note(
              Note.Kind.DONE,
              t(
                  stored ? "copy.done" : "copy.known",
                  dose.name().isEmpty() ? t("vaccine." + dose.vaccine()) : dose.name(),
                  Days.day(dose.day(), getLocale()))));
      form.next();
    } catch (DoseNotPossible impossible) {
      form.say(impossible);
    } catch (Unfit unfit) {
      form.sayOfPhoto(t("file.not." + unfit.why()));
    }
  }
}
