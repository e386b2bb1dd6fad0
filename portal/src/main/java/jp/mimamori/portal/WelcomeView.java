package jp.mimamori.portal;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** What a person without a session sees first. */
@Route("")
@PageTitle("Mimamori")
@AnonymousAllowed
public class WelcomeView extends Main {

  WelcomeView() {
    add(new H1("Mimamori 見守り"), new Paragraph("あなたと家族の健康の記録を、あなたの手元に。"));
  }
}
