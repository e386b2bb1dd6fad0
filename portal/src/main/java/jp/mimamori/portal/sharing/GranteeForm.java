package jp.mimamori.portal.sharing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.mimamori.consent.Grantee;
import jp.mimamori.person.FindingGrantees.Found;
import jp.mimamori.person.Person;
import jp.mimamori.portal.part.Words;

/** To whom: a place or somebody who works at one, by name; a private person by the sign-in name. */
class GranteeForm extends Div {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 100;

  /** Where to look. */
  enum Whom {
    WORKING,
    PRIVATE
  }

  private final transient Function<String, List<Found>> search;
  private final transient Function<String, Grantee> signingInAs;
  private final RadioButtonGroup<Whom> whom = new RadioButtonGroup<>();
  private final TextField words = field("grantee-search", "grantee.search");
  private final RadioButtonGroup<Found> found = new RadioButtonGroup<>();
  private final Paragraph none = new Paragraph(new Words("grantee.none"));
  private final Select<Person> family = new Select<>();
  private final TextField signInName = field("grantee-sign-in-name", "grantee.sign-in-name");
  private final TextField called = field("grantee-called", "grantee.called");

  GranteeForm(
      Function<String, List<Found>> search,
      Function<String, Grantee> signingInAs,
      List<Person> relatives,
      Runnable changed) {
    this.search = search;
    this.signingInAs = signingInAs;
    whom.setId("grantee-kind");
    whom.setLabel(getTranslation("grantee.whom"));
    whom.setItems(Whom.values());
    whom.setItemLabelGenerator(item -> getTranslation("grantee.whom." + item));
    Div working = working(changed);
    Div others = others(relatives, changed);
    whom.addValueChangeListener(
        change -> {
          working.setVisible(change.getValue() == Whom.WORKING);
          others.setVisible(change.getValue() == Whom.PRIVATE);
          changed.run();
        });
    working.setVisible(false);
    others.setVisible(false);
    add(whom, working, others);
  }

  private Div working(Runnable changed) {
    Button go = new Button(getTranslation("grantee.find"), click -> find());
    go.setId("grantee-find");
    found.setId("grantee-found");
    found.setLabel(getTranslation("grantee.found"));
    found.setItemLabelGenerator(Found::name);
    found.setVisible(false);
    found.addValueChangeListener(change -> changed.run());
    none.setVisible(false);
    none.getElement().setAttribute("role", "status");
    Div search = new Div(words, go);
    search.addClassName("search");
    return new Div(search, none, found);
  }

  private void find() {
    List<Found> hits = search.apply(words.getValue());
    found.setItems(hits);
    found.setVisible(!hits.isEmpty());
    none.setVisible(hits.isEmpty());
  }

  private Div others(List<Person> relatives, Runnable changed) {
    family.setId("grantee-family");
    family.setLabel(getTranslation("grantee.family"));
    family.setItems(relatives);
    family.setItemLabelGenerator(
        person -> person == null ? getTranslation("grantee.family.none") : person.name());
    family.setEmptySelectionAllowed(true);
    family.setEmptySelectionCaption(getTranslation("grantee.family.none"));
    family.setVisible(!relatives.isEmpty());
    family.addValueChangeListener(
        change -> {
          signInName.setVisible(change.getValue() == null);
          called.setVisible(change.getValue() == null);
          changed.run();
        });
    signInName.setHelperText(getTranslation("grantee.sign-in-name.help"));
    called.setHelperText(getTranslation("grantee.called.help"));
    Div fields = new Div(family, called, signInName);
    fields.addClassName("form");
    return fields;
  }

  private TextField field(String id, String label) {
    TextField field = new TextField(getTranslation(label));
    field.setId(id);
    field.setMaxLength(LONGEST);
    return field;
  }

  void choose(Grantee.Kind kind) {
    whom.setValue(kind == Grantee.Kind.DELEGATE ? Whom.PRIVATE : Whom.WORKING);
  }

  /** As what a preview sees the grantee; another person is the narrowest. */
  Grantee.Kind kind() {
    return whom.getValue() == Whom.WORKING && found.getValue() != null
        ? found.getValue().grantee().kind()
        : Grantee.Kind.DELEGATE;
  }

  /** Who was chosen, as a grant calls them; empty while nobody is. */
  Optional<Found> chosen() {
    if (whom.getValue() == null) {
      return Optional.empty();
    }
    return switch (whom.getValue()) {
      case WORKING -> Optional.ofNullable(found.getValue());
      case PRIVATE -> another();
    };
  }

  private Optional<Found> another() {
    Person relative = family.getValue();
    if (relative != null) {
      return Optional.of(new Found(Grantee.delegate(relative.id()), relative.name()));
    }
    String name = called.getValue().strip();
    String signIn = signInName.getValue().strip();
    Supplier<Found> typed = () -> new Found(signingInAs.apply(signIn), name);
    return name.isEmpty() || signIn.isEmpty() ? Optional.empty() : Optional.of(typed.get());
  }
}
