package jp.mimamori.portal.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jp.mimamori.portal.part.Language;

/** The languages, each by its own name; choosing one is remembered by the browser. */
@Dependent
public class LanguageSwitch extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Cookies cookies;

  @Inject
  LanguageSwitch(Cookies cookies) {
    this.cookies = cookies;
    addClassName("languages");
    Select<Language> select = new Select<>();
    select.setId("language");
    select.setAriaLabel(getTranslation("settings.language"));
    select.setItems(Language.values());
    select.setRenderer(new ComponentRenderer<>(LanguageSwitch::named));
    select.setValue(Language.of(getLocale()));
    select.addValueChangeListener(change -> choose(change.getValue()));
    add(select);
  }

  /** Each language in itself, so that whoever needs it can read it. */
  private static Span named(Language language) {
    Span name = new Span(language.ownName());
    name.getElement().setAttribute("lang", language.tag());
    return name;
  }

  private void choose(Language language) {
    cookies.giveForLong(Cookies.LANGUAGE, language.tag());
    UI.getCurrent().getSession().setLocale(language.locale());
    UI.getCurrent().getPage().reload();
  }
}
