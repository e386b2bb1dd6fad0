package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.identity.Accounts;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Locking;
import jp.mimamori.identity.Secret;
import jp.mimamori.identity.SigningIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A terminal that others come by: locked, its cookie is nobody's. */
@ParameterizedClass
@EnumSource(Database.class)
class LockingTest {

  private final World world;
  private final Household people;
  private final Caller doctor;

  LockingTest(Database database) {
    world = World.on(database);
    people = new Household(world);
    doctor = people.worksAt("見本病院", LocalDate.of(2020, 4, 1), null);
  }

  @Test
  void letsNobodyInWhileItIsLockedAndTheOwnerAfterwards() {
    Secret secret = signIn(doctor);

    locking().lock(secret);
    assertThat(caller(secret).orElseThrow().locked()).isTrue();

    assertThat(locking().unlock(secret, Household.PASSWORD)).isEqualTo(Locking.Outcome.UNLOCKED);
    assertThat(caller(secret).orElseThrow().locked()).isFalse();
  }

  @Test
  void locksItselfWhenNothingWasAskedForAWhile() {
    Secret secret = signIn(doctor);

    world.clock().pass(Duration.ofMinutes(5));
    assertThat(caller(secret).orElseThrow().locked()).isFalse();
    world.clock().pass(Duration.ofMinutes(6));

    assertThat(caller(secret).orElseThrow().locked()).isTrue();
    assertThat(caller(secret).orElseThrow().locked()).as("it stays so").isTrue();
  }

  @Test
  void locksItselfAlthoughThePageSaysThatItIsStillOpen() {
    Secret secret = signIn(doctor);
    for (int minute = 0; minute < 5; minute++) {
      world.clock().pass(Duration.ofMinutes(1));
      world.the(SigningIn.class).callerLeftAlone(secret, UUID.randomUUID());
    }
    world.clock().pass(Duration.ofMinutes(1));

    assertThat(caller(secret).orElseThrow().locked()).isTrue();
  }

  @Test
  void locksAnOperatorAndNoCitizen() {
    Secret operator = signIn(people.operator());
    Caller mother = people.signsInAs("mother", people.mother());
    Secret citizen = signIn(mother);

    world.clock().pass(Duration.ofMinutes(7));

    assertThat(caller(operator).orElseThrow().locked()).isTrue();
    assertThat(caller(citizen).orElseThrow().locked()).isFalse();
  }

  @Test
  void staysLockedForAWrongPasswordAndMakesGuessersWait() {
    Secret secret = signIn(doctor);
    locking().lock(secret);

    for (int i = 0; i < 5; i++) {
      assertThat(locking().unlock(secret, "wrong " + i)).isEqualTo(Locking.Outcome.WRONG);
    }
    assertThat(locking().unlock(secret, Household.PASSWORD)).isEqualTo(Locking.Outcome.WAIT);
    assertThat(caller(secret).orElseThrow().locked()).isTrue();

    world.clock().pass(Duration.ofSeconds(2));
    assertThat(locking().unlock(secret, Household.PASSWORD)).isEqualTo(Locking.Outcome.UNLOCKED);
  }

  @Test
  void isNotOpenedByAnotherAccountsPassword() {
    Secret secret = signIn(doctor);
    locking().lock(secret);

    assertThat(locking().unlock(secret, "another-accounts-password"))
        .isEqualTo(Locking.Outcome.WRONG);
    assertThat(locking().unlock(Secret.random(), Household.PASSWORD))
        .isEqualTo(Locking.Outcome.ENDED);
  }

  @Test
  void endsLikeAnyOtherSignIn() {
    Secret secret = signIn(doctor);
    locking().lock(secret);
    world.clock().pass(Duration.ofMinutes(31));

    assertThat(caller(secret)).isEmpty();
    assertThat(locking().unlock(secret, Household.PASSWORD)).isEqualTo(Locking.Outcome.ENDED);
  }

  private Locking locking() {
    return world.the(Locking.class);
  }

  private Optional<SigningIn.SignedInCaller> caller(Secret secret) {
    return world.the(SigningIn.class).callerOf(secret, UUID.randomUUID());
  }

  private Secret signIn(Caller caller) {
    String name = world.the(Accounts.class).find(caller.account()).orElseThrow().signInName();
    SigningIn.Outcome outcome =
        world
            .the(SigningIn.class)
            .signIn(name, Household.PASSWORD, "10.0.0." + UUID.randomUUID(), "Firefox Linux", null);
    return ((SigningIn.SignedIn) outcome).secret();
  }
}
