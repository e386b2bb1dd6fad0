package jp.mimamori.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** For how long after an emergency access the hospital may add what was done. */
@ApplicationScoped
class AfterEmergency {

  @Inject
  @ConfigProperty(name = "mimamori.emergency.note-days", defaultValue = "7")
  int days = 7;

  Duration lasts() {
    return Duration.ofDays(days);
  }
}
