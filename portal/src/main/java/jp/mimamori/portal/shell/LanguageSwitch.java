package jp.mimamori.portal.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import jp.mimamori.portal.part.Language;

/** The other languages, each by its own name; choosing one is remembered by the browser. */
@Dependent
public class LanguageSwitch extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Cookies cookies;

  @Inject
  LanguageSwitch(Cookies cookies) {
    this.cookies = cookies;
    addClassName("languages");
    Language current = Language.of(getLocale());
    Stream.of(Language.values())
        .filter(language -> language != current)
        .forEach(language -> add(button(language)));
  }

  private Button button(Language language) {
    Button button = new Button(language.ownName(), click -> choose(language));
    button.setId("language-" + language.tag());
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    button.getElement().setAttribute("lang", language.tag());
    return button;
  }

  private void choose(Language language) {
    cookies.giveForLong(Cookies.LANGUAGE, language.tag());
    UI.getCurrent().getSession().setLocale(language.locale());
    UI.getCurrent().getPage().reload();
  }
}
