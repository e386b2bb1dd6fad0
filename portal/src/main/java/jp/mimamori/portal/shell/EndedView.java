package jp.mimamori.portal.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.Page;
import jp.mimamori.portal.part.Words;

/** The sign-in has ended while somebody was on the way to a page. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
public class EndedView extends Page implements HasErrorParameter<SignInEnded> {

  private static final long serialVersionUID = 1L;

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<SignInEnded> parameter) {
    begin("ended.title");
    add(say("ended.body"), new Link("sign-in", new Words("ended.again")).asButton());
    return 401;
  }
}
