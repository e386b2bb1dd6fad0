package jp.mimamori.portal.emergency;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.emergency.AttachingFiles;
import jp.mimamori.emergency.EnteringDataset;
import jp.mimamori.emergency.Freshness;
import jp.mimamori.emergency.Labels;
import jp.mimamori.emergency.Path;
import jp.mimamori.emergency.ReadingFiles;
import jp.mimamori.emergency.Section;
import jp.mimamori.identity.Role;
import jp.mimamori.medication.ReadingMedications;
import jp.mimamori.person.Person;
import jp.mimamori.portal.emergency.file.FileAccess;
import jp.mimamori.portal.part.Age;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.Note;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Typed;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.portal.shell.Whose;

/** Where the person or a guardian enters the emergency dataset, and hands it to the doctors. */
@Route(value = "emergency/entry", layout = MainLayout.class)
@RolesAllowed(Role.Names.CITIZEN)
@Dependent
public class EntryView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient EnteringDataset entering;
  private final transient AttachingFiles attaching;
  private final transient ReadingFiles files;
  private final transient ReadingMedications medications;
  private final transient Freshness freshness;
  private final transient SignedIn signedIn;
  private final transient Whose whose;
  private final transient Clock clock;
  private final Div said = new Div();

  @Inject
  EntryView(
      EnteringDataset entering,
      AttachingFiles attaching,
      ReadingFiles files,
      ReadingMedications medications,
      Freshness freshness,
      SignedIn signedIn,
      Whose whose,
      Clock clock) {
    this.entering = entering;
    this.attaching = attaching;
    this.files = files;
    this.medications = medications;
    this.freshness = freshness;
    this.signedIn = signedIn;
    this.whose = whose;
    this.clock = clock;
    said.setId("entry-said");
    said.getElement().setAttribute("tabindex", "-1");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    said.removeAll();
    show();
  }

  private void show() {
    Person person = whose.person();
    Keeping keeping = new Keeping(entering, signedIn, person.id());
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, Days.JAPAN);
    boolean child = Age.of(person.bornOn(), today).isChild();
    Told told =
        Told.in(getLocale(), now)
            .showing(new FileAccess(attaching, files, signedIn, person.id(), Purpose.PERSONAL_USE));
    Writing writing = new Writing(keeping, keeping.open(), told, freshness.times(), child);
    begin("entry.title");
    EntryForm form = new EntryForm(writing);
    form.part(Section.MEDICINES)
        .list("medicines")
        .ifPresent(list -> list.add(new DrugsFromRecords(medications, writing, list)));
    add(answer("entry.lead", person.name()), quiet("entry.how"), form, end(form, keeping), said);
    add(new Link("emergency", new Words("entry.back")));
    UUID account = signedIn.caller().account().value();
    Typed.watch(form, account, person.id().value());
  }

  private Panel end(EntryForm form, Keeping keeping) {
    Button submit = new Button(t("entry.submit"), click -> submit(form, keeping));
    submit.setId("entry-submit");
    submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Panel end = Panel.titled("entry.submit.title", say("entry.submit.what"), submit);
    end.setId("entry-end");
    return end;
  }

  private void submit(EntryForm form, Keeping keeping) {
    said.removeAll();
    List<FieldBox> open = form.open();
    if (!open.isEmpty()) {
      List<Path> places = open.stream().map(FieldBox::path).toList();
      said.add(new Note(Note.Kind.PROBLEM, places("entry.submit.unkept", places)));
      return;
    }
    try {
      List<Path> changed = form.changedSince(keeping.open().dataset());
      if (!changed.isEmpty()) {
        show();
        said.add(new Note(Note.Kind.ATTENTION, places("entry.submit.changed", changed)));
        // the button that was pressed is another one now
        said.getElement().callJsFunction("focus");
        return;
      }
      keeping.submit();
      UI.getCurrent().navigate("emergency");
    } catch (AlreadyDecided nothingNew) {
      said.add(new Note(Note.Kind.ATTENTION, new Words("entry.submit.nothing")));
    } catch (RefusedException refused) {
      said.add(new Note(Note.Kind.PROBLEM, new Words("entry.refused")));
    }
  }

  /** A sentence, and the places that it speaks of. */
  private Div places(String sentence, List<Path> places) {
    UnorderedList list = new UnorderedList();
    Labels labels = Labels.in(getLocale());
    places.forEach(
        path -> list.add(new ListItem(new Anchor("#" + Blank.id(path), labels.of(path)))));
    return new Div(new Words(sentence), list);
  }
}
