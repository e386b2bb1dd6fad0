package jp.mimamori.portal.operator;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.person.Person;
import jp.mimamori.person.RegisteringPeople;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Sheet;
import jp.mimamori.portal.shell.MainLayout;
import jp.mimamori.portal.shell.SignedIn;

/** The people who are registered; an operator finds them by name and registers new ones. */
@Route(value = "operator/people", layout = MainLayout.class)
@RolesAllowed(Role.Names.OPERATOR)
@Dependent
public class PeopleView extends Page implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;
  static final String PATH = "operator/people/";

  private final transient RegisteringPeople people;
  private final transient SignedIn signedIn;
  private final transient Clock clock;
  private final TextField name = new TextField();
  private final Div found = new Div();

  @Inject
  PeopleView(RegisteringPeople people, SignedIn signedIn, Clock clock) {
    this.people = people;
    this.signedIn = signedIn;
    this.clock = clock;
    name.setId("people-search");
    name.setValueChangeMode(ValueChangeMode.LAZY);
    name.addValueChangeListener(change -> show());
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    begin("people.title");
    name.setLabel(t("people.search"));
    name.setClearButtonVisible(true);
    add(OperatorPlaces.at(OperatorPlaces.PEOPLE));
    add(Panel.titled("people.find", name, found));
    PersonForm form = new PersonForm(LocalDate.now(clock.withZone(Days.JAPAN)), this::register);
    add(Panel.titled("people.register", quiet("people.register.what"), form));
    show();
  }

  private void register(RegisteringPeople.NewPerson person) {
    SubjectId id = people.register(signedIn.caller(), person);
    getUI().ifPresent(ui -> ui.navigate(PATH + id));
  }

  private void show() {
    found.removeAll();
    List<Person> matching = people.named(signedIn.caller(), name.getValue().strip());
    if (matching.isEmpty()) {
      found.add(say("people.none"));
      return;
    }
    Sheet sheet =
        new Sheet(t("people.title"), List.of(t("person.name"), t("person.kana"), t("person.born")));
    matching.forEach(
        person ->
            sheet.row(
                new Link(PATH + person.id(), person.name()),
                Sheet.cell(person.kana()),
                Sheet.cell(Days.birth(person.bornOn(), getLocale()))));
    found.add(sheet);
  }
}
