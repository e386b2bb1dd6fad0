package jp.mimamori.portal.shell;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import jp.mimamori.identity.Locking;
import jp.mimamori.identity.Secret;
import jp.mimamori.identity.SigningIn;
import jp.mimamori.portal.part.Note;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Words;

/** Stands where everything else was while a shared terminal is locked: who it is, a password. */
class UnlockForm extends Page {

  private static final long serialVersionUID = 1L;

  private final transient Locking locking;
  private final transient SigningIn signingIn;
  private final transient Cookies cookies;
  private final transient Runnable opened;
  private final PasswordField password = new PasswordField();
  private final Div message = new Div();

  /**
   * @param name of whoever is signed in
   * @param opened runs when the terminal is open again
   */
  UnlockForm(String name, Locking locking, SigningIn signingIn, Cookies cookies, Runnable opened) {
    this.locking = locking;
    this.signingIn = signingIn;
    this.cookies = cookies;
    this.opened = opened;
    addClassName("narrow");
    begin("lock.title");
    password.setId("unlock-password");
    password.setLabel(t("sign-in.password"));
    password.getElement().setAttribute("autocomplete", "current-password");
    Button unlock = new Button(t("lock.unlock"), click -> tryNow());
    unlock.setId("unlock");
    unlock.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    unlock.addClickShortcut(Key.ENTER);
    Button other = new Button(t("lock.other"), click -> leave());
    other.setId("unlock-other");
    add(say("lock.what", name), new Panel(message, password, unlock), quiet("lock.other.what"));
    add(other);
  }

  private void tryNow() {
    Locking.Outcome outcome =
        Cookies.read(Cookies.SIGN_IN)
            .map(Secret::new)
            .map(secret -> locking.unlock(secret, password.getValue()))
            .orElse(Locking.Outcome.ENDED);
    password.clear();
    message.removeAll();
    switch (outcome) {
      case UNLOCKED -> opened.run();
      case ENDED -> LeavingButton.leave(UI.getCurrent());
      case WRONG -> message.add(new Note(Note.Kind.PROBLEM, new Words("lock.wrong")));
      case WAIT -> message.add(new Note(Note.Kind.PROBLEM, new Words("lock.wait")));
    }
  }

  /** Somebody else comes: the first sign-in ends, and with it what was open. */
  private void leave() {
    Cookies.read(Cookies.SIGN_IN).map(Secret::new).ifPresent(signingIn::signOut);
    cookies.take(Cookies.SIGN_IN);
    LeavingButton.leave(UI.getCurrent());
  }
}
