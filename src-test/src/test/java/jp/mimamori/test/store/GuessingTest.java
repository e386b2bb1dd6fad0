package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.mimamori.identity.AccessTokens;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.MakingAccounts;
import jp.mimamori.identity.Secret;
import jp.mimamori.identity.SignedTokens;
import jp.mimamori.identity.SigningIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class GuessingTest {

  private final World world;
  private final Household people;
  private final SigningIn signing;

  GuessingTest(Database database) {
    world = World.on(database);
    people = new Household(world);
    signing = world.the(SigningIn.class);
  }

  @Test
  void countsGuessesThatAreSentAtOnceOneByOne() throws Exception {
    people.signsInAs("target", null);
    ExecutorService threads = Executors.newFixedThreadPool(12);
    List<Future<SigningIn.Outcome>> guesses = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String guess = "guess number " + i;
      guesses.add(threads.submit(() -> tryIt("target", guess, "198.51.100.7")));
    }

    int looked = 0;
    for (Future<SigningIn.Outcome> guess : guesses) {
      looked += guess.get() instanceof SigningIn.Wrong ? 1 : 0;
    }

    threads.shutdownNow();
    assertThat(looked).isEqualTo(5);
  }

  @Test
  void doesNotLetOneRightPasswordPayForGuessesAtManyNames() {
    people.signsInAs("mallory", null);
    int looked = 0;
    for (int i = 0; i < 80; i++) {
      if (i % 4 == 0) {
        tryIt("mallory", Household.PASSWORD, "198.51.100.8");
      }
      looked +=
          tryIt("somebody" + i, "password of many", "198.51.100.8") instanceof SigningIn.Wrong
              ? 1
              : 0;
    }

    assertThat(looked).isBetween(45, 55);
  }

  @Test
  void doesNotCountAgainstANameWhatAnAddressMayNotTry() {
    people.signsInAs("owner", null);
    for (int i = 0; i < 60; i++) {
      tryIt("nobody" + i, "password of many", "198.51.100.9");
    }
    for (int i = 0; i < 20; i++) {
      assertThat(tryIt("owner", "a wrong password", "198.51.100.9"))
          .isInstanceOf(SigningIn.Wait.class);
    }

    assertThat(tryIt("owner", Household.PASSWORD, "203.0.113.1"))
        .isInstanceOf(SigningIn.SignedIn.class);
  }

  @Test
  void takesAnAddressOfAnyLength() {
    assertThat(tryIt("nobody", "password of many", "x".repeat(5_000)))
        .isInstanceOf(SigningIn.Wrong.class);
  }

  @Test
  void signsOutEverywhereHoweverManyBrowsersThereAre() {
    Caller he = people.signsInAs("many", null);
    SigningIn.SignedIn first = signedIn("many");
    AccessTokens tokens = world.the(AccessTokens.class);
    AccessTokens.Issued token = tokens.issue(he, "first", Duration.ofHours(1));
    for (int i = 0; i < 55; i++) {
      world.clock().pass(Duration.ofMillis(10));
      signedIn("many");
      tokens.issue(he, "more", Duration.ofHours(1));
    }

    signing.signOutEverywhere(he);

    assertThat(signing.callerOf(first.secret(), UUID.randomUUID())).isEmpty();
    assertThat(
            world
                .the(SignedTokens.class)
                .read(token.token())
                .flatMap(claims -> tokens.believe(claims, UUID.randomUUID())))
        .isEmpty();
    assertThat(signing.signIns(he)).isEmpty();
    assertThat(tokens.open(he)).isEmpty();
  }

  @Test
  void makesOneAccountWithALinkThatIsUsedTwiceAtOnce() throws Exception {
    MakingAccounts making = world.the(MakingAccounts.class);
    Secret link = making.inviteCitizen(people.mother(), "見本");
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<MakingAccounts.Made>> made = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      String name = people.name("racer" + i);
      made.add(threads.submit(() -> making.accept(link, name, Household.PASSWORD)));
    }

    int accounts = 0;
    for (Future<MakingAccounts.Made> one : made) {
      accounts += Optional.ofNullable(one.get().account()).isPresent() ? 1 : 0;
    }

    threads.shutdownNow();
    assertThat(accounts).isOne();
  }

  @Test
  void checksOrTurnsAwayACrowdAndGoesOn() throws Exception {
    int many = 90;
    ExecutorService threads = Executors.newFixedThreadPool(many);
    CountDownLatch ready = new CountDownLatch(many);
    List<Future<SigningIn.Outcome>> tries = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      String address = "198.51.100." + i;
      // a name of each's own: whoever waits for a name that was guessed is turned away without a
      // hash
      String name = "crowd" + i;
      tries.add(
          threads.submit(
              () -> {
                ready.countDown();
                ready.await();
                return tryIt(name, "a wrong password", people.name(address));
              }));
    }

    List<SigningIn.Outcome> outcomes = new ArrayList<>();
    for (Future<SigningIn.Outcome> one : tries) {
      outcomes.add(one.get());
    }

    threads.shutdownNow();
    assertThat(outcomes).hasOnlyElementsOfTypes(SigningIn.Wrong.class, SigningIn.Busy.class);
    assertThat(tryIt("somebody else", "a wrong password", people.name("203.0.113.77")))
        .isInstanceOf(SigningIn.Wrong.class);
  }

  @Test
  void forgetsCountsThatAreADayOld() {
    for (int i = 0; i < 10; i++) {
      tryIt("old" + i, "a wrong password", people.name("198.51.100.20"));
    }
    assertThat(attemptsBefore(Duration.ZERO)).isPositive();

    world.clock().pass(Duration.ofDays(1).plusMinutes(11));
    tryIt("new", "a wrong password", people.name("198.51.100.21"));

    assertThat(attemptsBefore(Duration.ofDays(1))).isZero();
  }

  @Test
  void signsTheOldestBrowserOutWhenThereAreTooMany() {
    Caller she = people.signsInAs("collector", null);
    SigningIn.SignedIn first = signedIn("collector");
    for (int i = 0; i < 20; i++) {
      world.clock().pass(Duration.ofSeconds(1));
      signedIn("collector");
    }

    assertThat(signing.callerOf(first.secret(), UUID.randomUUID())).isEmpty();
    assertThat(signing.signIns(she)).hasSize(20);
  }

  private long attemptsBefore(Duration ago) {
    return attempts("last_failure_at <= ?", now().minus(ago));
  }

  private long attempts(String where, Instant moment) {
    return world.inTransaction(
        () ->
            ((Number)
                    world
                        .the(EntityManager.class)
                        .createNativeQuery("select count(*) from sign_in_attempt where " + where)
                        .setParameter(1, Timestamp.from(moment))
                        .getSingleResult())
                .longValue());
  }

  private Instant now() {
    return world.clock().instant();
  }

  private SigningIn.SignedIn signedIn(String word) {
    return (SigningIn.SignedIn) tryIt(word, Household.PASSWORD, people.name("203.0.113.5"));
  }

  private SigningIn.Outcome tryIt(String word, String password, String address) {
    return signing.signIn(people.name(word), password, address, "a browser", null);
  }
}
