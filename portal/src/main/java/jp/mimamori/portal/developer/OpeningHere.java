package jp.mimamori.portal.developer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Function;
import jp.mimamori.portal.part.Note;
import jp.mimamori.portal.part.Words;

/** Opens a developer's app from here for the invented person who is signed in. */
final class OpeningHere extends Div {

  private static final long serialVersionUID = 1L;

  private final TextField client = new TextField();
  private final Button open = new Button();
  private final Div said = new Div();

  /**
   * @param opening the name of the text that says why the app of this id cannot be opened; empty
   *     when it was
   */
  OpeningHere(Function<String, String> opening) {
    client.setId("open-client");
    client.setLabel("client_id");
    client.setMaxLength(64);
    open.setId("open-button");
    open.setText(getTranslation("developers.open.do"));
    open.addClickListener(click -> open(opening));
    said.setId("open-said");
    addClassName("call");
    add(client, open, said);
  }

  private void open(Function<String, String> opening) {
    said.removeAll();
    String refused = opening.apply(client.getValue().strip());
    if (!refused.isEmpty()) {
      said.add(new Note(Note.Kind.ATTENTION, new Words(refused)));
    }
  }
}
