package jp.mimamori.portal.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.portal.part.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What happens when something on a page fails: an ended sign-in leads to the door, a refusal says
 * that it is one, anything else is logged under a number that the person can quote.
 */
@ApplicationScoped
public class Troubles implements ErrorHandler {

  private static final long serialVersionUID = 1L;
  private static final System.Logger LOG = System.getLogger(Troubles.class.getName());
  private static final int LONG_ENOUGH = 15_000;

  @Override
  public void error(ErrorEvent event) {
    UI ui = UI.getCurrent();
    if (caused(event.getThrowable(), SignInEnded.class)) {
      leave(ui);
    } else if (caused(event.getThrowable(), RefusedException.class)) {
      refused(ui);
    } else {
      String number = number(event.getThrowable());
      if (ui != null) {
        say(ui, Texts.of("trouble.here", ui.getLocale(), number));
      }
    }
  }

  /** What a patient's page shows is taken off it: the grant that it rested on may have ended. */
  private static void refused(@Nullable UI ui) {
    say(ui, Texts.of("refused.here", ui == null ? java.util.Locale.JAPANESE : ui.getLocale()));
    if (ui != null && ui.getActiveViewLocation().getPath().startsWith("staff/")) {
      ui.access(() -> ui.refreshCurrentRoute(true));
    }
  }

  /** Logs a failure, without its message, which may hold data; answers the number to quote. */
  static String number(Throwable thrown) {
    String number = UUID.randomUUID().toString().substring(0, 8);
    Throwable cause = thrown;
    StringBuilder chain = new StringBuilder();
    for (int depth = 0; cause != null && depth < 6; depth++, cause = cause.getCause()) {
      chain.append(' ').append(cause.getClass().getName()).append(place(cause));
    }
    LOG.log(System.Logger.Level.ERROR, "portal " + number + chain);
    return number;
  }

  private static String place(Throwable cause) {
    for (StackTraceElement element : cause.getStackTrace()) {
      if (element.getClassName().startsWith("jp.mimamori.")) {
        return " at " + element;
      }
    }
    return cause.getStackTrace().length == 0 ? "" : " at " + cause.getStackTrace()[0];
  }

  private static void leave(UI ui) {
    if (ui != null) {
      ui.getPage().setLocation("/sign-in");
    }
  }

  private static void say(UI ui, String sentence) {
    if (ui != null) {
      ui.access(() -> Notification.show(sentence, LONG_ENOUGH, Notification.Position.TOP_CENTER));
    }
  }

  private static boolean caused(Throwable thrown, Class<? extends Throwable> kind) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (kind.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }
}
