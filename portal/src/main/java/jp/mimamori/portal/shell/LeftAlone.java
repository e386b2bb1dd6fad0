package jp.mimamori.portal.shell;

import com.vaadin.flow.server.HandlerHelper;
import com.vaadin.flow.server.RequestHandler;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import jp.mimamori.identity.Caller;

/**
 * Tells a page that was left alone that its sign-in has ended, when it asks whether all is well: it
 * then takes the records off the screen by itself.
 */
class LeftAlone implements RequestHandler {

  private static final long serialVersionUID = 1L;
  private static final int FORBIDDEN = 403;

  @Override
  public boolean handleRequest(
      VaadinSession session, VaadinRequest request, VaadinResponse response) {
    boolean ended =
        HandlerHelper.isRequestType(request, HandlerHelper.RequestType.HEARTBEAT)
            && Cookies.read(request, Cookies.SIGN_IN).isPresent()
            && LockedView.locked(request).isEmpty()
            && !(request.getAttribute(Caller.class.getName()) instanceof Caller);
    if (ended) {
      response.setStatus(FORBIDDEN);
    }
    return ended;
  }
}
