package jp.mimamori.portal.sharing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Words;

/** An app wants the person to sign in again before it is answered. */
class SignInAgain extends Panel {

  private static final long serialVersionUID = 1L;

  /**
   * @param again signs this browser out, and comes back here
   * @param deny says no
   */
  SignInAgain(Runnable again, Runnable deny) {
    Button yes = new Button(getTranslation("app.again.do"), click -> again.run());
    yes.setId("app-sign-in-again");
    Button no = new Button(getTranslation("app.deny"), click -> deny.run());
    no.setId("app-deny");
    Div both = new Div(no, yes);
    both.addClassName("answers");
    add(new Paragraph(new Words("app.again")), new Paragraph(new Words("app.again.what")), both);
  }
}
