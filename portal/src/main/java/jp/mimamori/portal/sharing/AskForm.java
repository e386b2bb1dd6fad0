package jp.mimamori.portal.sharing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import jp.mimamori.inquiry.Inquiry;
import jp.mimamori.inquiry.InquiryNotPossible;
import jp.mimamori.ledger.LedgerRow;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Words;

/** "I do not recognise this": who will answer, what they will see, and what is asked. */
class AskForm extends Div {

  private static final long serialVersionUID = 1L;

  private final TextArea words = new TextArea();
  private final transient Consumer<String> asking;

  /**
   * @param asking puts the question; throws {@link InquiryNotPossible}
   * @param leaving done when nothing is to be asked after all
   */
  AskForm(LedgerRow row, Consumer<String> asking, Runnable leaving) {
    this.asking = asking;
    setId("ask");
    addClassName("ask-form");
    String to = row.institutionName();
    words.setId("ask-words");
    words.setLabel(getTranslation("inquire.words"));
    words.setMaxLength(Inquiry.LONGEST);
    Button send = new Button(getTranslation("inquire.send"), click -> send());
    send.setId("ask-send");
    send.addThemeName("primary");
    Div buttons = new Div(send, new Button(getTranslation("cancel"), click -> leaving.run()));
    buttons.addClassName("buttons");
    add(
        new H3(new Words("inquire.title")),
        new Paragraph(look(row)),
        new Paragraph(
            to == null
                ? new Words("inquire.to-operator")
                : new Words("inquire.to-institution", to)),
        new Paragraph(new Words("inquire.what-they-see")),
        words,
        buttons);
    words.focus();
  }

  private String look(LedgerRow row) {
    return Days.moment(row.notedAt(), getLocale())
        + " "
        + getTranslation(
            "ledger.says", LookWords.who(row, getLocale()), LookWords.did(row, getLocale()));
  }

  private void send() {
    try {
      asking.accept(words.getValue());
    } catch (InquiryNotPossible e) {
      words.setErrorMessage(getTranslation("inquire.not." + e.why()));
      words.setInvalid(true);
      words.focus();
    }
  }
}
