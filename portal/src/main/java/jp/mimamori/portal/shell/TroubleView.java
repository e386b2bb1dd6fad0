package jp.mimamori.portal.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Words;

/**
 * Something failed on the way to a page: what happened, what was kept, what to do, what to quote.
 */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
public class TroubleView extends Page implements HasErrorParameter<Exception> {

  private static final long serialVersionUID = 1L;

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
    String number = Troubles.number(parameter.getCaughtException());
    begin("trouble.title");
    add(say("trouble.body"), words(t("trouble.number", number), "number"));
    add(new Link("", new Words("absent.home")).asButton());
    return 500;
  }
}
