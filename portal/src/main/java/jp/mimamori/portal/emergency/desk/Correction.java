package jp.mimamori.portal.emergency.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import jp.mimamori.emergency.Form;
import jp.mimamori.emergency.Judgement;
import jp.mimamori.emergency.Labels;
import jp.mimamori.emergency.Path;
import jp.mimamori.portal.part.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a physician writes in the place of a value: what is unusual is asked about, what cannot be
 * is told, and neither counts before it is settled.
 */
class Correction extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Path path;
  private final transient Labels labels;
  private final transient Judge judge;
  private final transient Consumer<@Nullable String> settled;
  private final ValueBox box;
  private final Div said = new Div();
  private final String id;

  /**
   * @param settled is given the value that counts; null while none does
   */
  Correction(
      Path path, String value, Labels labels, Judge judge, Consumer<@Nullable String> settled) {
    this.path = path;
    this.labels = labels;
    this.judge = judge;
    this.settled = settled;
    this.id = ChangeCard.id(path) + "-value";
    box = new ValueBox(path, value, labels, id, this::typed);
    said.addClassName("said");
    said.getElement().setAttribute("role", "status");
    add(box, said);
  }

  /** Judges what stands there, as if it had been typed now. */
  void settle() {
    typed(box.text());
  }

  private void typed(String text) {
    said.removeAll();
    Judgement judgement = judge.judge(path, text);
    if (judgement instanceof Judgement.Refused no) {
      settled.accept(null);
      tell("wrong", new Span(new Words("difference.not." + no.why())));
      return;
    }
    if (judgement instanceof Judgement.Unusual unusual) {
      settled.accept(null);
      ask(unusual);
      return;
    }
    settled.accept(judgement.value());
    tell(
        "done",
        judgement.value().isEmpty()
            ? new Span(new Words("difference.will-be-none"))
            : new Span(new Words("difference.will-be", labels.value(path, judgement.value()))));
  }

  private void ask(Judgement.Unusual unusual) {
    String unit = labels.unit(Form.theOne().the(path));
    tell(
        "question",
        new Span(
            new Words(
                "difference.unusual",
                labels.value(path, unusual.value()),
                unusual.usual() + unit)));
    Button yes = new Button(getTranslation("difference.unusual.yes"));
    yes.setId(id + "-sure");
    yes.addClickListener(
        click -> {
          said.removeAll();
          settled.accept(unusual.value());
          tell(
              "done",
              new Span(new Words("difference.will-be", labels.value(path, unusual.value()))));
        });
    said.add(yes);
  }

  private void tell(String kind, Span words) {
    words.addClassName(kind);
    said.add(words);
  }
}
