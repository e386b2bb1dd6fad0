package jp.mimamori.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.GrantId;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.consent.Terms;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Japan;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.LedgerRow;
import jp.mimamori.ledger.ReadingUnderGrant;
import jp.mimamori.person.ReadingPeople;
import jp.mimamori.sharing.ReadingGrants;
import jp.mimamori.sharing.ReadingOneGrant;

/** What already left by a grant, to whom, until when; and the letter that asks to erase it. */
@ApplicationScoped
public class FollowingDisclosure {

  @Inject ReadingOneGrant grants;
  @Inject ReadingUnderGrant reading;
  @Inject ReadingPeople people;
  @Inject Clock clock;

  /**
   * What left by the grant.
   *
   * @throws RefusedException when the caller is neither the person nor a guardian, or there is no
   *     such grant
   */
  @Transactional
  public Left left(Caller caller, SubjectId subject, GrantId id) {
    ReadingGrants.Standing standing = grants.grant(caller, subject, id);
    Set<Category> granted =
        standing.consent().terms().map(Terms::categories).orElse(EnumSet.allOf(Category.class));
    List<LedgerRow> rows = reading.looks(caller, subject, id);
    return new Left(
        standing.consent(),
        standing.state(),
        rows.stream().limit(Left.MOST).map(row -> Left.Look.of(row, granted)).toList(),
        rows.size() > Left.MOST);
  }

  /**
   * The letter that asks whoever saw something to erase what they kept. Refused like {@link #left}.
   */
  @Transactional
  public DeletionRequest request(Caller caller, SubjectId subject, GrantId id) {
    Left left = left(caller, subject, id);
    String person = people.details(caller, Purpose.PERSONAL_USE, subject).person().name();
    boolean own = subject.equals(caller.self());
    LocalDate today = LocalDate.ofInstant(clock.instant(), Japan.ZONE);
    return DeletionRequest.of(left, person, own ? "" : caller.name(), today);
  }
}
