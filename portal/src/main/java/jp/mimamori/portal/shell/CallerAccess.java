package jp.mimamori.portal.shell;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import java.util.function.Predicate;
import jp.mimamori.identity.Caller;

/** Answers the access annotations of views with the role of the request's caller. */
class CallerAccess extends NavigationAccessControl {

  private static final long serialVersionUID = 1L;

  @Override
  protected Predicate<String> getRolesChecker(VaadinRequest request) {
    return request.getAttribute(Caller.class.getName()) instanceof Caller caller
        ? role -> caller.role().name().equals(role)
        : role -> false;
  }
}
