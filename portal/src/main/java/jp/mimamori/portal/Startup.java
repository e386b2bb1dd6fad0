package jp.mimamori.portal;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jp.mimamori.start.Start;

/** Tells the instance that the web application is there. */
@WebListener
public class Startup implements ServletContextListener {

  @Inject Start start;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    start.begin();
  }
}
