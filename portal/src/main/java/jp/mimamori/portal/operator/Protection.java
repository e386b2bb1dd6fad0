package jp.mimamori.portal.operator;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import java.util.List;
import java.util.UUID;
import jp.mimamori.consent.ProtectionNotPossible;
import jp.mimamori.consent.Shield;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.person.Person;
import jp.mimamori.person.RegisteringPeople;
import jp.mimamori.portal.part.Confirm;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Note;
import jp.mimamori.portal.part.Sheet;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.sharing.RecordingProtection;

/** From whom this person is shielded, and a form that adds somebody. */
class Protection extends Div {

  private static final long serialVersionUID = 1L;

  private final transient RecordingProtection recording;
  private final transient RegisteringPeople people;
  private final transient SignedIn signedIn;
  private final transient SubjectId subject;
  private final transient Runnable changed;
  private final ComboBox<Person> from = new ComboBox<>();
  private final Div message = new Div();

  Protection(
      RecordingProtection recording,
      RegisteringPeople people,
      SignedIn signedIn,
      SubjectId subject,
      Runnable changed) {
    this.recording = recording;
    this.people = people;
    this.signedIn = signedIn;
    this.subject = subject;
    this.changed = changed;
    list();
    form();
  }

  private void list() {
    List<Shield> shields = recording.shields(signedIn.caller(), subject);
    if (shields.isEmpty()) {
      add(new Span(getTranslation("shields.none")));
      return;
    }
    Sheet sheet =
        new Sheet(
            getTranslation("shields.title"),
            List.of(
                getTranslation("shields.from"),
                getTranslation("shields.since"),
                getTranslation("guardians.until"),
                getTranslation("guardians.end")));
    shields.forEach(
        shield ->
            sheet.row(
                Sheet.cell(nameOf(shield.shieldedFrom())),
                Sheet.cell(Days.moment(shield.startsAt(), getLocale())),
                Sheet.cell(
                    shield.endsAt() == null ? "" : Days.moment(shield.endsAt(), getLocale())),
                shield.endsAt() == null ? ending(shield.id()) : new Span("")));
    add(sheet);
  }

  private Button ending(UUID shield) {
    Button end = new Button(getTranslation("guardians.end"));
    end.addClassName("shield-end");
    end.addClickListener(
        click ->
            Confirm.ask(
                "guardians.end",
                "shields.end.what",
                () -> {
                  recording.endShield(signedIn.caller(), subject, shield);
                  changed.run();
                }));
    return end;
  }

  private String nameOf(SubjectId person) {
    return people
        .details(signedIn.caller(), person)
        .map(details -> details.person().name())
        .orElse("—");
  }

  private void form() {
    from.setId("shield-from");
    from.setLabel(getTranslation("shields.from"));
    from.setItemLabelGenerator(
        person -> person.name() + "　" + Days.birth(person.bornOn(), getLocale()));
    from.setItems(
        DataProvider.<Person, String>fromFilteringCallbacks(
            query ->
                found(query.getFilter().orElse("")).stream()
                    .skip(query.getOffset())
                    .limit(query.getLimit()),
            query -> found(query.getFilter().orElse("")).size()));
    Button button = new Button(getTranslation("shields.add"), click -> submit());
    button.setId("shield-add");
    Div form = new Div(from, button, message);
    form.addClassName("form");
    add(form);
  }

  private List<Person> found(String beginning) {
    return people.named(signedIn.caller(), beginning).stream()
        .filter(person -> !person.id().equals(subject))
        .toList();
  }

  private void submit() {
    message.removeAll();
    if (from.getValue() == null) {
      message.add(new Note(Note.Kind.PROBLEM, new Words("shields.choose")));
      return;
    }
    try {
      recording.shield(signedIn.caller(), subject, from.getValue().id());
      changed.run();
    } catch (ProtectionNotPossible e) {
      message.add(new Note(Note.Kind.PROBLEM, new Words("protection-refused." + e.why())));
    }
  }
}
