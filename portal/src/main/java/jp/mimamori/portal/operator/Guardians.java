package jp.mimamori.portal.operator;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.DataProvider;
import java.util.List;
import java.util.UUID;
import jp.mimamori.consent.Guardianship;
import jp.mimamori.consent.ProtectionNotPossible;
import jp.mimamori.person.Person;
import jp.mimamori.person.ReadingPeople;
import jp.mimamori.person.RegisteringPeople;
import jp.mimamori.portal.part.Confirm;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Note;
import jp.mimamori.portal.part.Sheet;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.SignedIn;

/** Who stands in for this person, and a form that adds somebody. */
class Guardians extends Div {

  private static final long serialVersionUID = 1L;

  private final transient RegisteringPeople people;
  private final transient SignedIn signedIn;
  private final transient Person ward;
  private final transient Runnable changed;
  private final ComboBox<Person> guardian = new ComboBox<>();
  private final Select<Guardianship.LegalGround> ground = new Select<>();
  private final Div message = new Div();

  Guardians(RegisteringPeople people, SignedIn signedIn, Person ward, Runnable changed) {
    this.people = people;
    this.signedIn = signedIn;
    this.ward = ward;
    this.changed = changed;
    list();
    form();
  }

  private void list() {
    List<Guardianship> all = people.guardianships(signedIn.caller(), ward.id());
    if (all.isEmpty()) {
      add(new Span(getTranslation("guardians.none")));
      return;
    }
    Sheet sheet =
        new Sheet(
            getTranslation("guardians.title"),
            List.of(
                getTranslation("guardians.who"),
                getTranslation("guardians.ground"),
                getTranslation("guardians.until"),
                getTranslation("guardians.end")));
    all.forEach(
        one ->
            sheet.row(
                Sheet.cell(nameOf(one)),
                Sheet.cell(getTranslation("legal-ground." + one.legalGround())),
                one.isWaiting()
                    ? new Words("guardians.waiting")
                    : Sheet.cell(Days.moment(one.endsAt(), getLocale())),
                buttons(one)));
    add(sheet);
  }

  private String nameOf(Guardianship one) {
    return people
        .details(signedIn.caller(), one.guardian())
        .map(ReadingPeople.Details::person)
        .map(Person::name)
        .orElse("—");
  }

  private Div buttons(Guardianship one) {
    Div buttons = new Div(endButton(one));
    if (one.isWaiting()) {
      Button confirm = new Button(getTranslation("guardians.confirm"));
      confirm.addClassName("guardian-confirm");
      confirm.addClickListener(
          click ->
              Confirm.ask("guardians.confirm", "guardians.confirm.what", () -> confirm(one.id())));
      buttons.addComponentAsFirst(confirm);
    }
    return buttons;
  }

  private void confirm(UUID guardianship) {
    message.removeAll();
    try {
      people.confirmGuardianship(signedIn.caller(), guardianship);
      changed.run();
    } catch (ProtectionNotPossible e) {
      message.add(new Note(Note.Kind.PROBLEM, new Words("protection-refused." + e.why())));
    }
  }

  private Button endButton(Guardianship one) {
    Button end = new Button(getTranslation("guardians.end"));
    end.addClassName("guardian-end");
    end.addClickListener(
        click -> Confirm.ask("guardians.end", "guardians.end.what", () -> end(one.id())));
    return end;
  }

  private void end(UUID guardianship) {
    people.endGuardianship(signedIn.caller(), guardianship);
    changed.run();
  }

  private void form() {
    guardian.setId("guardian-person");
    guardian.setLabel(getTranslation("guardians.who"));
    guardian.setItemLabelGenerator(
        person -> person.name() + "　" + Days.birth(person.bornOn(), getLocale()));
    guardian.setItems(
        DataProvider.<Person, String>fromFilteringCallbacks(
            query ->
                found(query.getFilter().orElse("")).stream()
                    .skip(query.getOffset())
                    .limit(query.getLimit()),
            query -> found(query.getFilter().orElse("")).size()));
    ground.setId("guardian-ground");
    ground.setLabel(getTranslation("guardians.ground"));
    ground.setItems(Guardianship.LegalGround.values());
    ground.setItemLabelGenerator(g -> getTranslation("legal-ground." + g));
    ground.setValue(Guardianship.LegalGround.PARENTAL_AUTHORITY);
    Button button = new Button(getTranslation("guardians.add"), click -> submit());
    button.setId("guardian-add");
    Div form = new Div(guardian, ground, button, message);
    form.addClassName("form");
    add(form);
  }

  private List<Person> found(String beginning) {
    return people.named(signedIn.caller(), beginning).stream()
        .filter(person -> !person.id().equals(ward.id()))
        .toList();
  }

  private void submit() {
    message.removeAll();
    if (guardian.getValue() == null) {
      message.add(new Note(Note.Kind.PROBLEM, new Words("guardians.choose")));
      return;
    }
    try {
      people.guard(signedIn.caller(), ward.id(), guardian.getValue().id(), ground.getValue());
      changed.run();
    } catch (IllegalArgumentException e) {
      message.add(new Note(Note.Kind.PROBLEM, new Words("guardians.refused")));
    }
  }
}
