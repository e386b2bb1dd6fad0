package jp.mimamori.rest.problem;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.http.server.AddOn;
import org.glassfish.grizzly.http.server.HttpServerFilter;
import org.glassfish.hk2.api.ServiceLocator;
import org.glassfish.hk2.api.ServiceLocatorFactory;
import org.glassfish.hk2.utilities.ServiceLocatorUtilities;

/**
 * Puts {@link CheckedPaths} before the container's HTTP listener, which opens when the application
 * is there and asks the container's registry for add-ons.
 */
@WebListener
public class BadPaths implements ServletContextListener {

  /** Under this name a listener looks for what it adds; the container's own is not needed here. */
  private static final String ADD_ON = "websocket";

  @Override
  public void contextInitialized(ServletContextEvent event) {
    ServiceLocator container = ServiceLocatorFactory.getInstance().find("default");
    if (container != null) {
      byte[] page = page(event);
      ServiceLocatorUtilities.addOneConstant(
          container, (AddOn) (listener, chain) -> check(chain, page), ADD_ON, AddOn.class);
    }
  }

  private static void check(FilterChainBuilder chain, byte[] page) {
    HttpServerFilter server =
        (HttpServerFilter) chain.get(chain.indexOfType(HttpServerFilter.class));
    server.setHttpHandler(new CheckedPaths(server.getHttpHandler(), page));
  }

  private static byte[] page(ServletContextEvent event) {
    try (InputStream page = event.getServletContext().getResourceAsStream("/error.html")) {
      return Objects.requireNonNull(page).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
