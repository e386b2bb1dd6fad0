package jp.mimamori.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The one clock; everybody else is handed it. */
@ApplicationScoped
class Clocks {

  @Produces
  Clock clock() {
    return Clock.systemUTC();
  }
}
