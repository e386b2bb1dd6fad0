package jp.mimamori.portal.record;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import jp.mimamori.consent.ChoiceNotPossible;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.Note;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.record.KeepingOut;
import jp.mimamori.record.RecordId;

/** Keeps a record out of every grant; a minor of the age hides the visit from the guardians. */
class KeepingOutPanel extends Panel {

  private static final long serialVersionUID = 1L;

  private final Div said = new Div();

  /**
   * @param minor whether the person may hide the visit
   */
  KeepingOutPanel(KeepingOut keepingOut, SignedIn signedIn, RecordId id, Hideable minor) {
    setId("keeping-out");
    add(new com.vaadin.flow.component.html.H2(new Words("keep.title")));
    add(
        sentence("keep.what"),
        button(
            "keep-record", "keep.do", "keep.done", () -> keepingOut.record(signedIn.caller(), id)));
    if (minor == Hideable.YES) {
      add(
          sentence("hide.what"),
          button(
              "hide-visit", "hide.do", "hide.done", () -> keepingOut.visit(signedIn.caller(), id)));
    }
    add(said, new Link("sharing/choices", new Words("keep.all")));
  }

  /** Whether there is somebody to hide it from, and the person may. */
  enum Hideable {
    YES,
    NO
  }

  private static Paragraph sentence(String key) {
    return new Paragraph(new Words(key));
  }

  private Button button(String id, String label, String done, Runnable deed) {
    Button button = new Button(getTranslation(label));
    button.setId(id);
    button.addClickListener(
        click -> {
          said.removeAll();
          try {
            deed.run();
            said.add(new Note(Note.Kind.DONE, new Words(done)));
            button.setEnabled(false);
          } catch (ChoiceNotPossible wrong) {
            said.add(new Note(Note.Kind.PROBLEM, new Words("choices.wrong")));
          } catch (RefusedException refused) {
            said.add(new Note(Note.Kind.PROBLEM, new Words("decide.refused")));
          }
        });
    return button;
  }
}
