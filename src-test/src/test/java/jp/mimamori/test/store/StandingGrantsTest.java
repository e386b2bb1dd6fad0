package jp.mimamori.test.store;

import static jp.mimamori.test.store.Sharing.assertRefusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.Consents;
import jp.mimamori.consent.Grant;
import jp.mimamori.consent.GrantId;
import jp.mimamori.consent.Grantee;
import jp.mimamori.consent.Ground;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.Terms;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Ids;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.sharing.ReadingGrants;
import jp.mimamori.sharing.Rehearsing;
import jp.mimamori.sharing.RevokingConsent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What stands is found, however much is over by now. */
@ParameterizedClass
@EnumSource(Database.class)
class StandingGrantsTest {

  private static final int VISITS = 2 * ReadingGrants.PAGE + 5;

  private final Sharing sharing;
  private final SubjectId mother;
  private final Caller she;

  StandingGrantsTest(Database database) {
    sharing = new Sharing(database);
    mother = sharing.mother;
    she = sharing.she;
  }

  @Test
  void findsWhatStandsBehindHundredsOfVisitsThatAreOver() {
    GrantId old = offered(sharing.terms(Purpose.TREATMENT, now(), now().plus(days(1_000))));
    GrantId frozen = sharing.asked(mother, sharing.terms());
    visits(VISITS);

    assertThat(sharing.doctorReads(mother).orThrow().grant()).contains(old);
    assertThat(ids(reading().grants(she, mother))).startsWith(frozen, old);
    assertThat(
            sharing
                .world
                .the(Rehearsing.class)
                .on(she, mother, LocalDate.ofInstant(now(), java.time.ZoneId.of("Asia/Tokyo"))))
        .filteredOn(seeing -> seeing.ground() == Ground.GRANT)
        .extracting(seeing -> new GrantId(seeing.by()))
        .contains(old);
  }

  @Test
  void showsWhatIsOverAPartAtATimeAndEachOnce() {
    GrantId standing = offered(sharing.terms());
    List<GrantId> over = new ArrayList<>(visits(VISITS));
    java.util.Collections.reverse(over);

    ReadingGrants.Part first = reading().grants(she, mother);
    ReadingGrants.Part second = reading().earlier(she, mother, first.next());
    ReadingGrants.Part third = reading().earlier(she, mother, second.next());

    List<GrantId> all = new ArrayList<>(ids(first));
    all.addAll(ids(second));
    all.addAll(ids(third));
    assertThat(first.grants()).hasSize(ReadingGrants.PAGE + 1);
    assertThat(third.grants()).hasSize(5);
    assertThat(third.next()).isNull();
    assertThat(all.get(0)).isEqualTo(standing);
    assertThat(all.subList(1, all.size())).isEqualTo(over);
  }

  @Test
  void goesOnFromNoGrantOfAnotherPerson() {
    visits(3);
    GrantId others = sharing.granted(she, childOfHers(), sharing.terms());

    assertThat(reading().earlier(she, mother, others).grants()).isEmpty();
    assertThat(reading().earlier(she, mother, new GrantId(UUID.randomUUID())).grants()).isEmpty();
  }

  @Test
  void tellsWhoeverHasNothingThatStandsWhyTheLastIsOver() {
    GrantId revoked = offered(sharing.terms());
    sharing.world.the(RevokingConsent.class).revoke(she, mother, revoked);
    assertRefusal(sharing.doctorReads(mother), Refusal.Reason.REVOKED);

    visits(1);
    assertRefusal(sharing.doctorReads(mother), Refusal.Reason.ENDED);
    assertRefusal(
        sharing.world.inTransaction(
            () ->
                sharing.decide(
                    sharing.people.worksAt("別の病院", LocalDate.of(2020, 4, 1), null),
                    mother,
                    Purpose.TREATMENT)),
        Refusal.Reason.NO_GROUND);
  }

  @Test
  void countsARequestThatNobodyAnsweredInTimeAsOver() {
    GrantId asked = sharing.asked(mother, sharing.terms());
    sharing.pass(Consent.PATIENCE.minusSeconds(1));
    assertThat(reading().grants(she, mother).grants())
        .extracting(ReadingGrants.Standing::state)
        .containsExactly(Consent.State.REQUESTED);

    sharing.pass(Duration.ofSeconds(1));

    assertThat(reading().grants(she, mother).grants())
        .extracting(ReadingGrants.Standing::state)
        .containsExactly(Consent.State.EXPIRED);
    assertThat(standing()).doesNotContain(asked);
  }

  @Test
  void asksTheDatabaseAsOftenForManyGrantsAsForOne() {
    offered(sharing.terms());
    int one = statements();

    for (int i = 0; i < 20; i++) {
      offered(sharing.terms());
    }
    visits(20);

    assertThat(statements()).isEqualTo(one);
    assertThat(listing()).isLessThan(12);
  }

  private int statements() {
    return sharing.world.statementsOf(
        () -> assertThat(sharing.doctorReads(mother)).isInstanceOf(Permit.class));
  }

  private int listing() {
    return sharing.world.statementsOf(() -> reading().grants(she, mother));
  }

  private List<GrantId> standing() {
    return sharing.world.inTransaction(
        () ->
            sharing.world.the(Consents.class).standing(mother, now()).stream()
                .map(consent -> consent.grant().id())
                .toList());
  }

  /** Visits of a day, a year ago, each with a grant that is over. */
  private List<GrantId> visits(int number) {
    Instant then = now().minus(days(365));
    Terms day = sharing.terms(Purpose.TREATMENT, then, then.plus(days(1)));
    return sharing.world.inTransaction(
        () -> {
          List<GrantId> made = new ArrayList<>();
          for (int i = 0; i < number; i++) {
            made.add(add(day));
          }
          return made;
        });
  }

  private GrantId offered(Terms terms) {
    return sharing.world.inTransaction(() -> add(terms));
  }

  private GrantId add(Terms terms) {
    Grant grant =
        new Grant(
            new GrantId(Ids.next(now())),
            mother,
            Grantee.institution(sharing.doctor.affiliation().institution()),
            "見本病院",
            terms,
            she,
            now());
    sharing.world.the(Consents.class).add(Consent.offered(grant, she, now()));
    return grant.id();
  }

  private SubjectId childOfHers() {
    SubjectId child = sharing.personAged(9);
    sharing.guards(child);
    return child;
  }

  private static List<GrantId> ids(ReadingGrants.Part part) {
    return part.grants().stream().map(standing -> standing.consent().grant().id()).toList();
  }

  private static Duration days(int days) {
    return Duration.ofDays(days);
  }

  private Instant now() {
    return sharing.now();
  }

  private ReadingGrants reading() {
    return sharing.world.the(ReadingGrants.class);
  }
}
