package jp.mimamori.portal.medication;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Role;
import jp.mimamori.notebook.ExportingNotebook;
import jp.mimamori.notebook.Loss;
import jp.mimamori.notebook.NotebookFile;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.QrPicture;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.Download;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.Sight;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.portal.shell.Whose;
import jp.mimamori.record.RecordId;

/** Medicines to hand on to another notebook: a file, and codes for its camera. */
@Route(value = "records/medicines/notebook", layout = MainLayout.class)
@RolesAllowed(Role.Names.CITIZEN)
@Dependent
public class NotebookView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient ExportingNotebook exporting;
  private final transient SignedIn signedIn;
  private final transient Whose whose;

  @Inject
  NotebookView(ExportingNotebook exporting, SignedIn signedIn, Whose whose) {
    this.exporting = exporting;
    this.signedIn = signedIn;
    this.whose = whose;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    begin("notebook.title");
    Sight sight = whose.sight(event);
    add(new Link(sight.to("medicines"), new Words("notebook.back")));
    Set<RecordId> chosen = chosen(event);
    NotebookFile file;
    try {
      file = exporting.export(signedIn.caller(), sight.purpose(), sight.subject(), chosen);
    } catch (RefusedException absent) {
      // of somebody else, or nobody's: the family switcher was turned meanwhile
      add(answer("notebook.absent"));
      return;
    }
    add(answer(chosen.isEmpty() ? "notebook.all" : "notebook.one"));
    if (!file.isWhole()) {
      add(say("medicines.now.part"));
    }
    if (!file.withAllergies()) {
      add(say("notebook.allergies"));
    }
    if (!file.losses().isEmpty()) {
      add(Panel.titled("notebook.losses", losses(file.losses())));
    }
    Download download =
        new Download(
                "notebook.download",
                signedIn,
                caller ->
                    Download.File.named(
                        NotebookFile.NAME,
                        "text/csv;charset=Shift_JIS",
                        exporting
                            .export(caller, sight.purpose(), sight.subject(), chosen)
                            .content()))
            .asButton("notebook-download");
    add(Panel.titled("notebook.file", say("notebook.file.what"), download));
    add(codes(file));
  }

  /** What the address names; what is no id is nobody's. */
  private static Set<RecordId> chosen(BeforeEnterEvent event) {
    return event
        .getLocation()
        .getQueryParameters()
        .getSingleParameter("dispensing")
        .map(NotebookView::id)
        .map(Set::of)
        .orElse(Set.of());
  }

  private static RecordId id(String written) {
    try {
      return new RecordId(UUID.fromString(written));
    } catch (IllegalArgumentException e) {
      return new RecordId(new UUID(0, 0));
    }
  }

  private Panel codes(NotebookFile file) {
    int count = file.parts().size();
    if (count == 0) {
      return Panel.titled("notebook.codes", say("notebook.codes.none"));
    }
    Div codes = new Div();
    codes.addClassName("notebook-codes");
    for (int i = 1; i <= count; i++) {
      String words = t("notebook.code", i, count);
      Span which = new Span(words);
      which.getElement().setAttribute("aria-hidden", "true");
      codes.add(new Div(QrPicture.ofBytes(file.parts().get(i - 1), words), which));
    }
    return Panel.titled("notebook.codes", say("notebook.codes.what", count), codes);
  }

  private UnorderedList losses(List<Loss> losses) {
    UnorderedList list = new UnorderedList();
    losses.forEach(
        loss ->
            list.add(
                new ListItem(
                    new Words("notebook.loss." + loss.kind(), loss.what(), loss.instead()))));
    return list;
  }
}
