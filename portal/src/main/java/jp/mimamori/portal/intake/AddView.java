package jp.mimamori.portal.intake;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.intake.Upload;
import jp.mimamori.person.Person;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.PersonName;
import jp.mimamori.portal.record.RecordKinds;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.portal.shell.Whose;
import jp.mimamori.upload.FollowingImports;
import jp.mimamori.upload.ImportingFiles;

/** A person brings in files, or text out of QR codes, for self or a ward. */
@Route(value = "records/add", layout = MainLayout.class)
@RolesAllowed(Role.Names.CITIZEN)
@Dependent
public class AddView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient ImportingFiles importing;
  private final transient FollowingImports following;
  private final transient SignedIn signedIn;
  private final transient Whose whose;
  private final transient Clock clock;
  private final RadioButtonGroup<Person> forWhom = new RadioButtonGroup<>();
  private final TextArea text = new TextArea();
  private final Div results = new Div();
  private final Div earlier = new Div();
  private final transient Parts parts = new Parts();
  private final transient List<UUID> taken = new ArrayList<>();

  @Inject
  AddView(
      ImportingFiles importing,
      FollowingImports following,
      SignedIn signedIn,
      Whose whose,
      Clock clock) {
    this.importing = importing;
    this.following = following;
    this.signedIn = signedIn;
    this.whose = whose;
    this.clock = clock;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    begin("add.title");
    results.removeAll();
    results.setId("upload-results");
    results.getElement().setAttribute("aria-live", "polite");
    add(new RecordKinds("records/add"), say("add.what"));
    add(Panel.titled("add.for", people()));
    FileDrop drop = new FileDrop(signedIn, this::received, this::finished);
    add(Panel.titled("add.files", quiet("add.files.what", Receiving.LARGEST_MB), drop));
    add(Panel.titled("add.text", quiet("add.text.what"), textField(), textButton()));
    add(results, earlier);
    following.mine(signedIn.caller()).stream()
        .filter(job -> !job.isEnded())
        .forEach(job -> results.add(new JobReport(following, signedIn, job.id())));
    showEarlier();
  }

  private RadioButtonGroup<Person> people() {
    List<Person> family = whose.family();
    LocalDate today = LocalDate.now(clock.withZone(Days.JAPAN));
    forWhom.setId("upload-for");
    forWhom.setAriaLabel(t("add.for"));
    forWhom.setItems(family);
    forWhom.setRenderer(new ComponentRenderer<>(p -> new PersonName(p, today, getLocale())));
    family.stream()
        .filter(p -> p.id().equals(whose.subject()))
        .findFirst()
        .ifPresent(forWhom::setValue);
    return forWhom;
  }

  private TextArea textField() {
    text.setId("upload-text");
    text.setLabel(t("add.text.label"));
    text.setMaxLength(250_000);
    return text;
  }

  private Button textButton() {
    Button button = new Button(t("add.text.do"), click -> takeText());
    button.setId("upload-text-button");
    return button;
  }

  private void takeText() {
    if (text.getValue().isBlank()) {
      text.setErrorMessage(t("required"));
      text.setInvalid(true);
      return;
    }
    text.setInvalid(false);
    byte[] bytes = text.getValue().getBytes(StandardCharsets.UTF_8);
    take(signedIn.caller(), new Upload(t("add.text.name"), bytes));
    text.clear();
    show();
  }

  private void received(Caller caller, Upload upload) {
    if (!parts.took(upload)) {
      take(caller, upload);
    }
  }

  private void finished() {
    parts.together().ifPresent(upload -> take(signedIn.caller(), upload));
    show();
  }

  private void take(Caller caller, Upload upload) {
    taken.add(importing.upload(caller, forWhom.getValue().id(), upload));
  }

  /** Shows what became of what was taken: in a request of the page, which has a caller. */
  private void show() {
    taken.forEach(id -> results.addComponentAsFirst(new JobReport(following, signedIn, id)));
    taken.clear();
    showEarlier();
    results.scrollIntoView();
  }

  private void showEarlier() {
    earlier.removeAll();
    earlier.add(new EarlierUploads(following.mine(signedIn.caller()), "records/uploads/"));
  }
}
