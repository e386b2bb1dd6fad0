package jp.mimamori.portal.notice;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import jp.mimamori.mail.ChangingAddress;
import jp.mimamori.mail.EmailAddress;
import jp.mimamori.notice.ChoosingNotices;
import jp.mimamori.portal.part.Confirm;
import jp.mimamori.portal.part.Note;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.SignedIn;

/** Where mail goes, and how that is changed. */
@Dependent
class AddressPanel extends Panel {

  private static final long serialVersionUID = 1L;

  private final transient ChangingAddress changing;
  private final transient ChoosingNotices choosing;
  private final transient SignedIn signedIn;
  private final TextField address = new TextField();
  private final Div message = new Div();

  @Inject
  AddressPanel(ChangingAddress changing, ChoosingNotices choosing, SignedIn signedIn) {
    this.changing = changing;
    this.choosing = choosing;
    this.signedIn = signedIn;
    setId("mail-address-panel");
    address.setId("mail-address");
    address.setMaxLength(EmailAddress.LONGEST);
    address.getElement().setAttribute("autocomplete", "email");
    address.getElement().setAttribute("inputmode", "email");
    address.getElement().setAttribute("autocapitalize", "none");
  }

  void show(ChoosingNotices.Chosen chosen) {
    removeAll();
    add(new H2(new Words("mail.title")));
    if (!chosen.mailIsSent()) {
      add(new Note(Note.Kind.ATTENTION, new Words("mail.not-sent")));
    }
    add(now(chosen));
    chosen
        .waiting()
        .ifPresent(
            waiting ->
                add(new Note(Note.Kind.ATTENTION, new Words("mail.waiting", waiting.text()))));
    if (chosen.mailIsSent()) {
      address.setLabel(getTranslation("mail.new"));
      address.setHelperText(getTranslation("mail.new.help"));
      Button ask = new Button(getTranslation("mail.ask"), click -> ask());
      ask.setId("mail-ask");
      add(message, address, ask);
    }
    if (chosen.address().isPresent() || chosen.waiting().isPresent()) {
      Button forget =
          new Button(
              getTranslation("mail.forget"),
              click -> Confirm.ask("mail.forget", "mail.forget.what", this::forget));
      forget.setId("mail-forget");
      add(forget);
    }
  }

  private static Paragraph now(ChoosingNotices.Chosen chosen) {
    Paragraph now =
        new Paragraph(
            chosen
                .address()
                .map(known -> new Words("mail.now", known.text()))
                .orElseGet(() -> new Words("mail.none")));
    now.setId("mail-now");
    return now;
  }

  private void ask() {
    Optional<ChangingAddress.Refused> refused = changing.ask(signedIn.caller(), address.getValue());
    address.setInvalid(refused.isPresent());
    message.removeAll();
    if (refused.isPresent()) {
      address.setErrorMessage(getTranslation("mail.refused." + refused.get()));
      address.focus();
      return;
    }
    address.clear();
    showAnew();
  }

  private void forget() {
    changing.forget(signedIn.caller());
    showAnew();
  }

  private void showAnew() {
    show(choosing.chosen(signedIn.caller()));
  }
}
