package jp.mimamori.portal.operator;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import jp.mimamori.identity.PublicUrl;
import jp.mimamori.identity.Secret;
import jp.mimamori.portal.part.Note;
import jp.mimamori.portal.part.Words;

/** Shows a one-time link for an account, this once. */
class InvitationLink extends Div {

  private static final long serialVersionUID = 1L;

  /**
   * @param id of the field
   */
  InvitationLink(String id, PublicUrl url, Secret secret) {
    String address = url.page("welcome#" + secret.text());
    TextField shown = new TextField(getTranslation("invite.link"));
    shown.setId(id);
    shown.setValue(address);
    shown.setReadOnly(true);
    Button copy = new Button(getTranslation("copy"));
    copy.setId(id + "-copy");
    copy.addClickListener(
        click -> {
          copy.getElement()
              .executeJs("navigator.clipboard && navigator.clipboard.writeText($0)", address);
          copy.setText(getTranslation("copied"));
        });
    add(new Note(Note.Kind.DONE, new Words("invite.once")), shown, copy);
  }
}
