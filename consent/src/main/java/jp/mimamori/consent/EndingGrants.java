package jp.mimamori.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Writes down which grants and requests are over, as a step like what people decide. They ended by
 * the clock, whether it is written down or not: the step is for whoever reads what became of them.
 */
@ApplicationScoped
public class EndingGrants {

  private static final int AT_ONCE = 500;

  @Inject Consents consents;
  @Inject Clock clock;

  /** What it was given for is done: it ends now. For whoever had leave to do that. */
  @Transactional
  public void endNow(Consent consent, Instant now) {
    consents.add(
        GrantStep.expired(
            consent.grant(), consent.last().number() + 1, consent.terms().orElse(null), now));
  }

  /**
   * Writes a step for each that ended since.
   *
   * @return how many; at most 500, the rest is for the next time
   * @throws AlreadyDecided when another node was first; it wrote the same
   */
  @Transactional
  public int end() {
    Instant now = clock.instant();
    List<GrantStep> ends =
        consents.overUnsaid(now, AT_ONCE).stream()
            .flatMap(consent -> consent.end(now).stream())
            .toList();
    ends.forEach(consents::add);
    return ends.size();
  }
}
