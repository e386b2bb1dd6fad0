package jp.mimamori.portal.shell;

import com.vaadin.flow.server.HandlerHelper;
import com.vaadin.flow.server.RequestHandler;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;

/**
 * Lets the curtain fall before anything is looked at that a page of a locked terminal asks: what it
 * wants of parts that are behind it goes nowhere, and nothing of them is sent.
 */
class LockGuard implements RequestHandler {

  private static final long serialVersionUID = 1L;

  @Override
  public boolean handleRequest(
      VaadinSession session, VaadinRequest request, VaadinResponse response) {
    if (HandlerHelper.isRequestType(request, HandlerHelper.RequestType.UIDL)) {
      LockedView.locked(request)
          .ifPresent(whose -> session.accessSynchronously(() -> Curtain.fall(session, whose)));
    }
    return false;
  }
}
