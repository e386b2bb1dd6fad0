package jp.mimamori.portal;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jp.mimamori.ledger.Ledger;
import jp.mimamori.start.Start;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells the instance that the web application is there. */
@WebListener
public class Startup implements ServletContextListener {

  @Inject Start start;
  @Inject Ledger ledger;

  @Inject
  @ConfigProperty(name = "mimamori.url", defaultValue = "http://localhost:8080")
  String url;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    // not asked of the request: the proxy that ends TLS speaks plain HTTP to us
    event.getServletContext().getSessionCookieConfig().setSecure(url.startsWith("https:"));
    ledger.open();
    start.begin();
  }
}
