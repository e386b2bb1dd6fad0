package jp.mimamori.portal.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jp.mimamori.consent.RefusedException;

/** The data is not the caller's to see; said like a page that is not there. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
public class RefusedView extends Absent implements HasErrorParameter<RefusedException> {

  private static final long serialVersionUID = 1L;

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<RefusedException> parameter) {
    return show(event);
  }
}
