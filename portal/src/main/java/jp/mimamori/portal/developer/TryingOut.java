package jp.mimamori.portal.developer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;

/**
 * A call with a token of one's own, made by the browser itself: neither the token nor the answer
 * comes by the portal's session.
 */
final class TryingOut extends Div {

  private static final long serialVersionUID = 1L;

  /** Only what is read, and only here. */
  private static final String CALL =
      """
      const path = $0.value.trim(), answer = $2;
      if (!/^\\/(fhir|api)(\\/|$|\\?)/.test(path)) { answer.textContent = $3; return; }
      answer.textContent = '…';
      fetch(path, {headers: {Authorization: 'Bearer ' + $1.value.trim()}, credentials: 'omit'})
        .then(got => got.text().then(text => {
          let shown = text;
          try { shown = JSON.stringify(JSON.parse(text), null, 2); } catch (none) { }
          answer.textContent = got.status + ' ' + got.statusText + '\\n\\n' + shown.slice(0, 20000);
        }))
        .catch(() => { answer.textContent = $4; });
      """;

  TryingOut() {
    TextField path = new TextField(getTranslation("developers.try.path"));
    path.setId("try-path");
    path.setValue("/fhir/Patient");
    PasswordField token = new PasswordField(getTranslation("developers.try.token"));
    token.setId("try-token");
    token.getElement().setAttribute("autocomplete", "off");
    Pre answer = new Pre();
    answer.setId("try-answer");
    answer.addClassName("code");
    answer.getElement().setAttribute("tabindex", "0");
    answer.getElement().setAttribute("role", "region");
    answer.getElement().setAttribute("aria-live", "polite");
    answer.getElement().setAttribute("aria-label", getTranslation("developers.try.answer"));
    Button send = new Button(getTranslation("developers.try.do"));
    send.setId("try-button");
    send.addClickListener(
        click ->
            getElement()
                .executeJs(
                    CALL,
                    path.getElement(),
                    token.getElement(),
                    answer.getElement(),
                    getTranslation("developers.try.elsewhere"),
                    getTranslation("developers.try.failed")));
    addClassName("call");
    add(path, token, send, answer);
  }
}
