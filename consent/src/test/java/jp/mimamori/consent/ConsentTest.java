package jp.mimamori.consent;

import static jp.mimamori.consent.Callers.citizen;
import static jp.mimamori.consent.Callers.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a grant stands, by its last step and the clock. */
class ConsentTest {

  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
  private static final Instant FROM = NOW.plusSeconds(3_600);
  private static final Instant UNTIL = NOW.plus(Consent.PATIENCE).plusSeconds(86_400);

  private final SubjectId child = somebody();
  private final SubjectId mother = somebody();
  private final Caller she = citizen(mother);
  private final Caller daughter = citizen(child);

  @Test
  void waitsForAnAnswerUntilPatienceEnds() {
    Consent asked = Consent.requested(grant(FROM, UNTIL), she, NOW);
    Instant end = NOW.plus(Consent.PATIENCE);

    assertThat(asked.stateAt(end.minusNanos(1), ConsentTest::standsIn))
        .isEqualTo(Consent.State.REQUESTED);
    assertThat(asked.stateAt(end, ConsentTest::standsIn)).isEqualTo(Consent.State.EXPIRED);
  }

  @Test
  void isWrittenAsOverWhenItIsAndOnce() {
    Consent asked = Consent.requested(grant(FROM, UNTIL), she, NOW);
    Consent late = Consent.requested(grant(FROM, FROM.plusSeconds(60)), she, NOW);
    Consent given = Consent.offered(grant(FROM, UNTIL), daughter, NOW);
    Instant patience = NOW.plus(Consent.PATIENCE);

    assertThat(asked.end(patience.minusNanos(1))).isEmpty();
    assertThat(asked.end(patience)).map(GrantStep::takenAt).contains(patience);
    assertThat(late.end(FROM.plusSeconds(60)))
        .map(GrantStep::takenAt)
        .contains(FROM.plusSeconds(60));
    assertThat(given.end(UNTIL.minusNanos(1))).isEmpty();
    GrantStep over = given.end(UNTIL.plusSeconds(9)).orElseThrow();
    assertThat(over.kind()).isEqualTo(GrantStep.Kind.EXPIRED);
    assertThat(over.number()).isEqualTo(2);
    assertThat(over.takenAt()).isEqualTo(UNTIL);
    assertThat(over.byName()).isEmpty();
    assertThat(over.byPerson()).isEmpty();
    assertThat(over.onBehalfOf()).isEmpty();
    Consent ended = new Consent(given.grant(), List.of(given.last(), over));
    assertThat(ended.end(UNTIL.plusSeconds(10))).isEmpty();
    assertThat(ended.stateAt(UNTIL, ConsentTest::nobody)).isEqualTo(Consent.State.EXPIRED);
  }

  @ParameterizedTest
  @EnumSource(
      value = GrantStep.Kind.class,
      names = {"DENIED", "REVOKED", "EXPIRED"})
  void isNotWrittenAsOverWhenItEndedOtherwise(GrantStep.Kind kind) {
    Consent given = Consent.offered(grant(FROM, UNTIL), daughter, NOW);
    Consent ended =
        new Consent(given.grant(), List.of(given.last(), given.next(kind, daughter, null, NOW)));

    assertThat(ended.end(UNTIL)).isEmpty();
  }

  @Test
  void asksInVainWhenItsTimeIsOver() {
    Consent asked = Consent.requested(grant(FROM, FROM.plusSeconds(60)), she, NOW);

    assertThat(asked.stateAt(FROM.plusSeconds(60), ConsentTest::standsIn))
        .isEqualTo(Consent.State.EXPIRED);
  }

  @Test
  void holdsFromItsFirstMomentUntilBeforeItsLast() {
    Consent given = Consent.offered(grant(FROM, UNTIL), daughter, NOW);

    assertThat(given.stateAt(FROM.minusNanos(1), ConsentTest::nobody))
        .isEqualTo(Consent.State.AHEAD);
    assertThat(given.stateAt(FROM, ConsentTest::nobody)).isEqualTo(Consent.State.GRANTED);
    assertThat(given.stateAt(UNTIL.minusNanos(1), ConsentTest::nobody))
        .isEqualTo(Consent.State.GRANTED);
    assertThat(given.stateAt(UNTIL, ConsentTest::nobody)).isEqualTo(Consent.State.EXPIRED);
    assertThat(given.giver()).isEmpty();
    assertThat(given.last().onBehalfOf()).isEmpty();
  }

  @Test
  void freezesWhenWhoGaveItNoLongerStandsInAndGoesOnWhenThePersonSaysSo() {
    Consent given = Consent.offered(grant(FROM, UNTIL), she, NOW);
    assertThat(given.stateAt(FROM, ConsentTest::standsIn)).isEqualTo(Consent.State.GRANTED);
    assertThat(given.stateAt(FROM, ConsentTest::nobody)).isEqualTo(Consent.State.FROZEN);
    assertThat(given.giver()).contains(mother);
    assertThat(given.last().onBehalfOf()).contains(child);

    Consent reaffirmed = and(given, GrantStep.Kind.REAFFIRMED, daughter, null);

    assertThat(reaffirmed.stateAt(FROM, ConsentTest::nobody)).isEqualTo(Consent.State.GRANTED);
  }

  @ParameterizedTest
  @EnumSource(
      value = GrantStep.Kind.class,
      names = {"DENIED", "EXPIRED", "REVOKED", "FROZEN"})
  void staysWhatItsLastStepMadeIt(GrantStep.Kind kind) {
    Consent ended = and(Consent.offered(grant(FROM, UNTIL), she, NOW), kind, she, null);

    assertThat(ended.stateAt(FROM, ConsentTest::standsIn).name()).isEqualTo(kind.name());
    assertThat(ended.giver()).isEmpty();
  }

  @Test
  void runsOnTheTermsThatWereAgreedOnLast() {
    Grant grant = grant(FROM, UNTIL);
    Consent asked = Consent.requested(grant, she, NOW);
    Terms narrower = terms(FROM, FROM.plusSeconds(60));

    Consent given = and(asked, GrantStep.Kind.GRANTED, daughter, narrower);

    assertThat(asked.terms()).contains(terms(FROM, UNTIL));
    assertThat(given.terms()).contains(narrower);
    assertThat(given.last().number()).isEqualTo(2);
    assertThat(given.last().takenAt()).isEqualTo(NOW);
    assertThat(given.last().receipt()).isEqualTo(GrantStep.RECEIPT);
    assertThat(given.stateAt(FROM.plusSeconds(60), ConsentTest::standsIn))
        .isEqualTo(Consent.State.EXPIRED);
    assertThat(and(given, GrantStep.Kind.REAFFIRMED, daughter, null).terms()).contains(narrower);
  }

  @Test
  void beginsWithAStep() {
    assertThatThrownBy(() -> new Consent(grant(FROM, UNTIL), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void tellsStepsApartByGrantAndNumber() {
    Consent one = Consent.offered(grant(FROM, UNTIL), she, NOW);
    Consent other = Consent.offered(grant(FROM, UNTIL), she, NOW);

    assertThat(one.last())
        .isEqualTo(new GrantStep(one.grant(), 1, GrantStep.Kind.DENIED, daughter, null, null, NOW))
        .isNotEqualTo(other.last())
        .isNotEqualTo(one.next(GrantStep.Kind.REVOKED, she, null, NOW));
  }

  private static Consent and(
      Consent consent, GrantStep.Kind kind, Caller by, @Nullable Terms terms) {
    return new Consent(
        consent.grant(),
        Stream.concat(consent.steps().stream(), Stream.of(consent.next(kind, by, terms, NOW)))
            .toList());
  }

  private static boolean standsIn(GrantStep any) {
    return true;
  }

  private static boolean nobody(GrantStep any) {
    return false;
  }

  private Grant grant(Instant from, Instant until) {
    return new Grant(
        new GrantId(UUID.randomUUID()),
        child,
        new Grantee(Grantee.Kind.INSTITUTION, UUID.randomUUID().toString()),
        "見本診療所",
        terms(from, until),
        she,
        NOW);
  }

  private static Terms terms(Instant from, Instant until) {
    return new Terms(
        Purpose.TREATMENT,
        Set.of(Category.CHECKUP),
        Set.of(),
        DataPeriod.ALWAYS,
        from,
        until,
        null);
  }
}
