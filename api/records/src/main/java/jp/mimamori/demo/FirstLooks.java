package jp.mimamori.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Ids;
import jp.mimamori.record.ReadingRecords;
import jp.mimamori.record.TimelineFilter;

/** A few looks at the new records, permitted and refused, so that the ledger tells something. */
@ApplicationScoped
class FirstLooks {

  @Inject ReadingRecords reading;
  @Inject Clock clock;

  void look(MovingIn.Household household) {
    look(household, Member.HARUKA, Member.HARUKA);
    look(household, Member.HARUKA, Member.HINATA);
    look(household, Member.HARUKA, Member.MIO);
    look(household, Member.KENTA, Member.HINATA);
    look(household, Member.KENTA, Member.KENTA);
    look(household, Member.CHIYO, Member.CHIYO);
    // nobody's guardian: both are refused, and that stands in the ledgers of the two
    look(household, Member.CHIYO, Member.HINATA);
    look(household, Member.KENTA, Member.CHIYO);
  }

  private void look(MovingIn.Household household, Member who, Member whom) {
    Caller caller = household.callers().get(who).onRequest(Ids.next(clock.instant()));
    try {
      reading.timeline(
          caller,
          Purpose.PERSONAL_USE,
          household.id(whom),
          TimelineFilter.everything(),
          Optional.empty(),
          20);
    } catch (RefusedException refused) {
      // wanted: the refusal is what the ledger is to show
    }
  }
}
