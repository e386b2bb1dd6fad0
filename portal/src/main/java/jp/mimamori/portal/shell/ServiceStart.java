package jp.mimamori.portal.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import jp.mimamori.portal.part.Language;
import jp.mimamori.portal.part.Texts;

/** Sets up what holds for every session and page: access control, language, words of the system. */
@ApplicationScoped
public class ServiceStart {

  /** Without a sign-in, a session lives no longer than an open page asks for it, in seconds. */
  private static final int BEFORE_SIGN_IN = 120;

  private static final String CONNECTION =
      """
      const shown = window.Vaadin && window.Vaadin.connectionIndicator;
      if (shown) { shown.onlineText = $0; shown.offlineText = $1; shown.reconnectingText = $2; }
      """;

  @Inject PageDressing dressing;
  @Inject Troubles troubles;

  void start(@Observes ServiceInitEvent event) {
    NavigationAccessControl access = new CallerAccess();
    access.setLoginView("/sign-in");
    event
        .getSource()
        .addUIInitListener(
            init -> {
              init.getUI().addBeforeEnterListener(ServiceStart::keepLocked);
              init.getUI().addBeforeEnterListener(access);
              speak(init.getUI());
            });
    event.getSource().addSessionInitListener(init -> begin(init.getSession(), init.getRequest()));
    event.getSource().setSystemMessagesProvider(ServiceStart::messages);
    event.addIndexHtmlRequestListener(dressing);
    event.addRequestHandler(new LeftAlone());
    event.addRequestHandler(new LockGuard());
  }

  /** Whatever page a locked terminal wants, in whichever tab, it gets the door. */
  private static void keepLocked(BeforeEnterEvent event) {
    if (event.getNavigationTarget() != LockedView.class
        && LockedView.locked(VaadinRequest.getCurrent()).isPresent()) {
      event.rerouteTo(LockedView.class);
    }
  }

  private void begin(VaadinSession session, VaadinRequest request) {
    session.setErrorHandler(troubles);
    chosen(request).ifPresent(language -> session.setLocale(language.locale()));
    if (request.getUserPrincipal() == null) {
      session.getSession().setMaxInactiveInterval(BEFORE_SIGN_IN);
    }
  }

  private static void speak(UI ui) {
    chosen(VaadinRequest.getCurrent()).ifPresent(language -> ui.setLocale(language.locale()));
    Locale locale = ui.getLocale();
    ui.getReconnectDialogConfiguration().setDialogText(Texts.of("system.reconnecting", locale));
    ui.getReconnectDialogConfiguration().setDialogTextGaveUp(Texts.of("system.offline", locale));
    ui.getPage()
        .executeJs(
            CONNECTION,
            Texts.of("system.online", locale),
            Texts.of("system.offline", locale),
            Texts.of("system.reconnecting", locale));
  }

  private static java.util.Optional<Language> chosen(VaadinRequest request) {
    return Cookies.read(request, Cookies.LANGUAGE).flatMap(Language::tagged);
  }

  private static SystemMessages messages(SystemMessagesInfo info) {
    Locale locale = info.getLocale() == null ? Locale.JAPANESE : info.getLocale();
    CustomizedSystemMessages messages = new CustomizedSystemMessages();
    messages.setSessionExpiredCaption(Texts.of("system.expired", locale));
    messages.setSessionExpiredMessage(Texts.of("system.expired.do", locale));
    messages.setSessionExpiredNotificationEnabled(true);
    messages.setInternalErrorCaption(Texts.of("system.error", locale));
    messages.setInternalErrorMessage(Texts.of("system.error.do", locale));
    messages.setCookiesDisabledCaption(Texts.of("system.cookies", locale));
    messages.setCookiesDisabledMessage(Texts.of("system.cookies.do", locale));
    return messages;
  }
}
