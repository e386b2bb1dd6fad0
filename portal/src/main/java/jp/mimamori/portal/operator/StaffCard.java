package jp.mimamori.portal.operator;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import java.util.List;
import java.util.UUID;
import jp.mimamori.identity.Institution;
import jp.mimamori.identity.Practitioner;
import jp.mimamori.identity.Practitioner.Profession;
import jp.mimamori.identity.PublicUrl;
import jp.mimamori.identity.StaffNotPossible;
import jp.mimamori.identity.Tenure;
import jp.mimamori.portal.part.Confirm;
import jp.mimamori.portal.part.DayField;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Note;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.staff.RegisteringInstitutions;
import jp.mimamori.staff.RegisteringStaff;
import jp.mimamori.staff.StaffAccounts;

/** Somebody who works, worked or will work at an institution, and what can be done about it. */
class StaffCard extends Div {

  private static final long serialVersionUID = 1L;

  /** The use cases that a card calls. */
  record Desk(
      RegisteringInstitutions institutions,
      RegisteringStaff staff,
      StaffAccounts accounts,
      SignedIn signedIn,
      PublicUrl url) {}

  private final transient Desk desk;
  private final transient Practitioner who;
  private final transient Runnable changed;
  private final Div below = new Div();

  StaffCard(Desk desk, UUID institution, Practitioner who, boolean account, Runnable changed) {
    this.desk = desk;
    this.who = who;
    this.changed = changed;
    add(new H3(who.kana().isEmpty() ? who.name() : who.name() + "（" + who.kana() + "）"));
    add(new Span(getTranslation("profession." + who.profession())));
    List<Tenure> here =
        who.tenures().stream().filter(t -> t.institution().equals(institution)).toList();
    here.forEach(tenure -> add(span(tenure)));
    add(new Span(new Words(account ? "staff.account" : "staff.no-account")));
    Div actions = new Div();
    actions.addClassName("actions");
    // a system has keys, and nobody signs in with those
    if (who.profession() != Profession.SYSTEM) {
      actions.add(button("invite", "invite.do", this::invite));
    }
    here.stream()
        .filter(tenure -> tenure.until() == null)
        .forEach(tenure -> actions.add(ending(tenure), button("move", "staff.move", this::move)));
    if (account) {
      actions.add(
          button(
              "disable",
              "staff.disable",
              () -> Confirm.ask("staff.disable", "staff.disable.what", this::disable)));
    }
    add(actions, below);
  }

  private Span span(Tenure tenure) {
    String until = tenure.until() == null ? "" : Days.day(tenure.until(), getLocale());
    Span span = new Span(getTranslation("staff.days", Days.day(tenure.from(), getLocale()), until));
    span.addClassName("block");
    return span;
  }

  private Button button(String name, String key, Runnable action) {
    Button button = new Button(getTranslation(key), click -> action.run());
    button.addClassName("staff-" + name);
    return button;
  }

  private Button ending(Tenure tenure) {
    return button(
        "end",
        "staff.end",
        () ->
            Confirm.ask(
                "staff.end",
                "staff.end.what",
                () -> {
                  desk.staff().end(desk.signedIn().caller(), who.id(), tenure.id(), null);
                  changed.run();
                }));
  }

  private void invite() {
    below.removeAll();
    desk.accounts()
        .invite(desk.signedIn().caller(), who.id())
        .ifPresent(secret -> below.add(new InvitationLink("staff-invitation", desk.url(), secret)));
  }

  private void disable() {
    desk.accounts().disable(desk.signedIn().caller(), who.id());
    changed.run();
  }

  private void move() {
    below.removeAll();
    ComboBox<Institution> to = new ComboBox<>(getTranslation("staff.move.to"));
    to.setItemLabelGenerator(Institution::name);
    to.setItems(
        DataProvider.<Institution, String>fromFilteringCallbacks(
            query ->
                found(query.getFilter().orElse("")).stream()
                    .skip(query.getOffset())
                    .limit(query.getLimit()),
            query -> found(query.getFilter().orElse("")).size()));
    DayField from = new DayField("staff-move-from", getTranslation("staff.from"));
    Button done = new Button(getTranslation("staff.move"));
    done.addClickListener(
        click -> {
          if (to.getValue() != null & from.isFilled()) {
            move(to.getValue(), from);
          }
        });
    Div form = new Div(to, from, done);
    form.addClassName("form");
    below.add(form);
  }

  private void move(Institution to, DayField from) {
    try {
      desk.staff().move(desk.signedIn().caller(), who.id(), to.id(), from.getValue());
      changed.run();
    } catch (StaffNotPossible e) {
      below.add(new Note(Note.Kind.PROBLEM, new Words("staff-refused." + e.why())));
    }
  }

  private List<Institution> found(String part) {
    return desk.institutions().named(desk.signedIn().caller(), part);
  }
}
