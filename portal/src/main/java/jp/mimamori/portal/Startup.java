package jp.mimamori.portal;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jp.mimamori.identity.PublicUrl;
import jp.mimamori.ledger.Ledger;
import jp.mimamori.start.Start;

/** Tells the instance that the web application is there. */
@WebListener
public class Startup implements ServletContextListener {

  @Inject Start start;
  @Inject Ledger ledger;

  @Inject PublicUrl url;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    // not asked of the request: the proxy that ends TLS speaks plain HTTP to us
    event.getServletContext().getSessionCookieConfig().setSecure(url.isEncrypted());
    ledger.open();
    start.begin();
  }
}
