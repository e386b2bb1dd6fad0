package jp.mimamori.portal.emergency.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.emergency.ApprovingDataset;
import jp.mimamori.emergency.AttachingFiles;
import jp.mimamori.emergency.NotPossible;
import jp.mimamori.emergency.ReadingDataset;
import jp.mimamori.emergency.ReadingFiles;
import jp.mimamori.emergency.ReadingWaiting;
import jp.mimamori.emergency.Sheet;
import jp.mimamori.emergency.Stamp;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.portal.emergency.file.FileAccess;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.Note;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.portal.shell.Whose;
import jp.mimamori.portal.staff.StaffPlaces;
import jp.mimamori.record.MomentCursor;
import org.jspecify.annotations.Nullable;

/** What was submitted beside what is approved, for a physician to decide on place by place. */
@Route(value = "staff/patients/:person/waiting", layout = MainLayout.class)
@RolesAllowed(Role.Names.PRACTITIONER)
@Dependent
public class DifferenceView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  @Inject transient ReadingDataset reading;
  @Inject transient ApprovingDataset approving;
  @Inject transient ReadingWaiting waiting;
  @Inject transient AttachingFiles attaching;
  @Inject transient ReadingFiles files;
  @Inject transient SignedIn signedIn;
  @Inject transient Whose whose;

  private final Div said = new Div();
  private transient @Nullable SubjectId subject;
  private transient @Nullable Stamp shown;

  /** The address of somebody's page. */
  static String path(SubjectId person) {
    return "staff/patients/" + person + "/waiting";
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    SubjectId person = whose.sight(event).subject();
    subject = person;
    begin("difference.title");
    try {
      show(new Verdicts(sheet(person)), person);
    } catch (RefusedException unseen) {
      add(new Note(Note.Kind.ATTENTION, new Words("difference.unseen")));
      ask();
    }
  }

  private Sheet sheet(SubjectId person) {
    return reading.sheet(signedIn.caller(), Purpose.TREATMENT, person);
  }

  private void show(Verdicts verdicts, SubjectId person) {
    begin("difference.title");
    said.removeAll();
    Stamp submitted = verdicts.sheet().waiting();
    shown = submitted;
    boolean decides = approving.mayDecide(signedIn.caller(), person);
    add(submitted == null ? answer("difference.none") : submitted(submitted, verdicts));
    if (!decides) {
      add(new Note(Note.Kind.ATTENTION, new Words(whyNot())));
      ask();
    }
    add(
        new Deciding(
            verdicts,
            getLocale(),
            new FileAccess(attaching, files, signedIn, person, Purpose.TREATMENT),
            decides,
            (path, typed) -> approving.judge(signedIn.caller(), person, path, typed),
            this::send),
        said,
        new Link(StaffPlaces.WAITING, new Words("difference.back")));
  }

  private Paragraph submitted(Stamp submitted, Verdicts verdicts) {
    String day = Days.moment(submitted.at(), getLocale());
    int changes = verdicts.changes().size();
    return submitted.by().isEmpty()
        ? answer("difference.some.nameless", day, changes)
        : answer("difference.some", submitted.by(), day, changes);
  }

  private String whyNot() {
    return StaffPlaces.isPhysician(signedIn.caller())
        ? "difference.not-all"
        : "difference.not-a-physician";
  }

  /** Who lacks something is told what to ask for, and where. */
  private void ask() {
    if (StaffPlaces.isPhysician(signedIn.caller())) {
      add(
          say("difference.ask", Asking.kinds(getLocale())),
          new Link("staff/reception", new Words("difference.ask.reception")).asButton(),
          new Link("staff/ask", new Words("difference.ask.card")));
    }
  }

  private void send(Verdicts verdicts) {
    SubjectId person = subject;
    if (person == null) {
      return;
    }
    said.removeAll();
    if (!verdicts.left().isEmpty()) {
      tell(new Note(Note.Kind.ATTENTION, new Words("difference.left", verdicts.left().size())));
    } else if (verdicts.all().isEmpty() && shown == null) {
      tell(new Note(Note.Kind.ATTENTION, new Words("difference.nothing")));
    } else {
      decide(verdicts, person);
    }
  }

  private void decide(Verdicts verdicts, SubjectId person) {
    try {
      approving.decide(signedIn.caller(), person, verdicts.number(), verdicts.all());
      done(person);
    } catch (AlreadyDecided late) {
      tell(
          new Overtaken(
              reading.history(signedIn.caller(), Purpose.TREATMENT, person),
              getLocale(),
              () -> show(verdicts.of(sheet(person)), person)));
    } catch (NotPossible wrong) {
      String key = wrong.refused().isEmpty() ? "difference.not-seen" : "difference.cannot-stand";
      tell(new Note(Note.Kind.PROBLEM, new Words(key)));
    }
  }

  private void tell(Note note) {
    said.add(note);
    note.scrollIntoView();
  }

  /** Whoever comes after the one just decided on; else whoever waits longest. */
  private void done(SubjectId person) {
    Optional<MomentCursor> behind =
        Optional.ofNullable(shown).map(stamp -> new MomentCursor(stamp.at(), person.value()));
    Optional<ReadingWaiting.Waiting> next = next(behind);
    if (next.isEmpty()) {
      next = next(Optional.empty());
    }
    begin("difference.title");
    add(new Note(Note.Kind.DONE, new Words("difference.done")));
    next.ifPresentOrElse(
        one -> {
          Link link =
              new Link(path(one.person().id()), new Words("difference.next", one.person().name()));
          link.setId("next-waiting");
          add(link.asButton());
        },
        () -> add(say("difference.no-next")));
    add(new Link(StaffPlaces.WAITING, new Words("difference.back")));
  }

  private Optional<ReadingWaiting.Waiting> next(Optional<MomentCursor> behind) {
    return waiting.part(signedIn.caller(), behind, 1).waiting().stream().findFirst();
  }
}
