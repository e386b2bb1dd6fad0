package jp.mimamori.portal.operator;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import jp.mimamori.person.InsuredNumber;
import jp.mimamori.portal.part.DayField;
import org.jspecify.annotations.Nullable;

/** An insured number as it stands on a card. */
class InsuranceForm extends Div {

  private static final long serialVersionUID = 1L;

  private final TextField insurer = field("insurance-insurer", "insurance.insurer");
  private final TextField symbol = field("insurance-symbol", "insurance.symbol");
  private final TextField number = field("insurance-number", "insurance.number");
  private final TextField branch = field("insurance-branch", "insurance.branch");
  private final DayField from;
  private final DayField until;

  /** What is done with a number that was filled in. */
  interface Done {
    void with(InsuredNumber number, LocalDate from, @Nullable LocalDate until);
  }

  InsuranceForm(Done done) {
    addClassName("form");
    from = new DayField("insurance-from", getTranslation("insurance.from"));
    until = new DayField("insurance-until", getTranslation("insurance.until"));
    insurer.setAllowedCharPattern("[0-9０-９]");
    Button button = new Button(getTranslation("insurance.add"), click -> submit(done));
    button.setId("insurance-add");
    add(insurer, symbol, number, branch, from, until, button);
  }

  private void submit(Done done) {
    boolean complete =
        isFilled(insurer, "(\\p{Nd}{6}|\\p{Nd}{8})", "insurance.insurer.help")
            & isFilled(number, ".*\\S.*", "required")
            & from.isFilled();
    if (complete) {
      done.with(
          new InsuredNumber(
              insurer.getValue().strip(),
              symbol.getValue().strip(),
              number.getValue().strip(),
              branch.getValue().strip()),
          from.getValue(),
          until.getValue());
    }
  }

  private boolean isFilled(TextField field, String pattern, String otherwise) {
    boolean filled = field.getValue().strip().matches(pattern);
    field.setErrorMessage(getTranslation(otherwise));
    field.setInvalid(!filled);
    return filled;
  }

  private TextField field(String id, String key) {
    TextField field = new TextField(getTranslation(key));
    field.setId(id);
    field.setMaxLength(40);
    return field;
  }
}
