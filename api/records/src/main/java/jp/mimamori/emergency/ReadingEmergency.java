package jp.mimamori.emergency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import jp.mimamori.consent.EmergencyAccess;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;

/** All that an emergency room sees of somebody, by the access that was opened for it. */
@ApplicationScoped
public class ReadingEmergency {

  @Inject OwnEmergencies own;
  @Inject ReadingDataset dataset;
  @Inject ReadingWindow window;
  @Inject Finding finding;
  @Inject Clock clock;

  /**
   * What there is to see; that it is over, when it is.
   *
   * @throws RefusedException when the caller opened no such access, or works there no longer
   */
  public Emergency read(Caller caller, UUID id) {
    EmergencyAccess access = own.find(caller, id);
    if (!access.isOpen(clock.instant())) {
      return new Emergency.Over(access);
    }
    try {
      Sheet sheet = dataset.sheet(caller, Purpose.EMERGENCY, access.subject());
      WindowSheet lately = window.window(caller, access.subject());
      return new Emergency.Open(access, finding.candidate(access.subject()), sheet, lately);
    } catch (RefusedException stopped) {
      // between the two questions, or by a newer access for the same person
      return new Emergency.Over(access);
    }
  }
}
