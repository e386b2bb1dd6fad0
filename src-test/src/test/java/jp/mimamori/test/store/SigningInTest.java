package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.identity.AccessTokens;
import jp.mimamori.identity.Accounts;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.MakingAccounts;
import jp.mimamori.identity.Secret;
import jp.mimamori.identity.SignIn;
import jp.mimamori.identity.SignedTokens;
import jp.mimamori.identity.SigningIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class SigningInTest {

  private final World world;
  private final Household people;
  private final SigningIn signing;
  private final AccessTokens tokens;

  SigningInTest(Database database) {
    world = World.on(database);
    people = new Household(world);
    signing = world.the(SigningIn.class);
    tokens = world.the(AccessTokens.class);
  }

  @Test
  void knowsTheCallerBehindTheCookie() {
    Caller she = people.signsInAs("mother", people.mother());

    SigningIn.SignedIn signedIn = signIn("mother", Household.PASSWORD, null);

    assertThat(signing.callerOf(signedIn.secret(), UUID.randomUUID()))
        .hasValueSatisfying(
            found -> {
              assertThat(found.caller().account()).isEqualTo(she.account());
              assertThat(found.caller().self()).isEqualTo(she.self());
              assertThat(found.signIn()).isEqualTo(signedIn.signIn());
            });
    assertThat(signing.callerOf(Secret.random(), UUID.randomUUID())).isEmpty();
  }

  @Test
  void answersAlikeForUnknownNamesWrongPasswordsAndDisabledAccounts() {
    Caller gone = people.signsInAs("gone", null);
    people.signsInAs("here", null);
    world.inTransaction(
        () -> {
          world.the(Accounts.class).find(gone.account()).orElseThrow().disable(now());
          return true;
        });

    assertThat(tryIt("here", "a wrong password", null)).isEqualTo(new SigningIn.Wrong());
    assertThat(tryIt("nobody", "a wrong password", null)).isEqualTo(new SigningIn.Wrong());
    assertThat(tryIt("gone", Household.PASSWORD, null)).isEqualTo(new SigningIn.Wrong());
  }

  @Test
  void slowsGuessingAndNeverLocksForGood() {
    people.signsInAs("guessed", null);
    for (int i = 0; i < 5; i++) {
      assertThat(tryIt("guessed", "guess number " + i, null)).isEqualTo(new SigningIn.Wrong());
    }

    assertThat(tryIt("guessed", Household.PASSWORD, null)).isInstanceOf(SigningIn.Wait.class);
    world.clock().pass(Duration.ofMinutes(15));
    assertThat(tryIt("guessed", Household.PASSWORD, null)).isInstanceOf(SigningIn.SignedIn.class);
  }

  @Test
  void letsTheOwnersBrowserInWhileAStrangerGuesses() {
    people.signsInAs("wanted", null);
    Secret browser = signIn("wanted", Household.PASSWORD, null).browser();
    for (int i = 0; i < 8; i++) {
      tryIt("wanted", "guess number " + i, null);
    }

    assertThat(tryIt("wanted", Household.PASSWORD, null)).isInstanceOf(SigningIn.Wait.class);
    assertThat(tryIt("wanted", Household.PASSWORD, browser)).isInstanceOf(SigningIn.SignedIn.class);
  }

  @Test
  void signsOutHereOrEverywhere() {
    Caller he = people.signsInAs("many", null);
    SigningIn.SignedIn one = signIn("many", Household.PASSWORD, null);
    SigningIn.SignedIn two = signIn("many", Household.PASSWORD, null);
    AccessTokens.Issued token = tokens.issue(he, "phone", Duration.ofMinutes(10));
    assertThat(signing.signIns(he))
        .extracting(SignIn::id)
        .containsExactlyInAnyOrder(one.signIn(), two.signIn());

    signing.signOut(one.secret());

    assertThat(signing.callerOf(one.secret(), UUID.randomUUID())).isEmpty();
    assertThat(signing.callerOf(two.secret(), UUID.randomUUID())).isPresent();
    signing.signOutEverywhere(he);
    assertThat(signing.callerOf(two.secret(), UUID.randomUUID())).isEmpty();
    assertThat(believed(token.token())).isEmpty();
  }

  @Test
  void signsOutABrowserThatIsLeftAlone() {
    people.signsInAs("idle", null);
    SigningIn.SignedIn signedIn = signIn("idle", Household.PASSWORD, null);
    world.clock().pass(Duration.ofMinutes(20));
    assertThat(signing.callerOf(signedIn.secret(), UUID.randomUUID())).isPresent();

    world.clock().pass(Duration.ofMinutes(20));
    assertThat(signing.callerOf(signedIn.secret(), UUID.randomUUID())).isPresent();
    world.clock().pass(Duration.ofMinutes(30));
    assertThat(signing.callerOf(signedIn.secret(), UUID.randomUUID())).isEmpty();
  }

  @Test
  void doesNotTakeAnOpenPageForUse() {
    people.signsInAs("away", null);
    SigningIn.SignedIn signedIn = signIn("away", Household.PASSWORD, null);
    for (int beat = 0; beat < 5; beat++) {
      world.clock().pass(Duration.ofMinutes(5));
      assertThat(signing.callerLeftAlone(signedIn.secret(), UUID.randomUUID())).isPresent();
    }

    world.clock().pass(Duration.ofMinutes(5));
    assertThat(signing.callerLeftAlone(signedIn.secret(), UUID.randomUUID())).isEmpty();
    assertThat(signing.callerOf(signedIn.secret(), UUID.randomUUID())).isEmpty();
  }

  @Test
  void believesATokenUntilItEndsOrIsRevoked() {
    Caller she = people.signsInAs("token", people.mother());
    AccessTokens.Issued short10 = tokens.issue(she, "ten minutes", Duration.ofMinutes(10));
    AccessTokens.Issued revoked = tokens.issue(she, "revoked", Duration.ofMinutes(10));

    assertThat(believed(short10.token()))
        .hasValueSatisfying(caller -> assertThat(caller.self()).isEqualTo(she.self()));
    assertThat(tokens.open(she)).hasSize(2);
    tokens.revoke(she, revoked.id());
    assertThat(believed(revoked.token())).isEmpty();
    world.clock().pass(Duration.ofMinutes(10));
    assertThat(believed(short10.token())).isEmpty();
  }

  @Test
  void makesOneAccountWithALink() {
    MakingAccounts making = world.the(MakingAccounts.class);
    Secret link = making.inviteCitizen(people.mother(), "髙﨑 𠮷野");

    MakingAccounts.Made made = making.accept(link, people.name("ＮＥＷ"), Household.PASSWORD);

    assertThat(made.refused()).isNull();
    assertThat(making.open(link)).isEmpty();
    assertThat(making.accept(link, people.name("again"), Household.PASSWORD).refused())
        .isEqualTo(MakingAccounts.Refused.LINK_IS_CLOSED);
    assertThat(tryIt("new", Household.PASSWORD, null)).isInstanceOf(SigningIn.SignedIn.class);
  }

  private java.time.Instant now() {
    return world.clock().instant();
  }

  private SigningIn.SignedIn signIn(String word, String password, @Nullable Secret known) {
    return (SigningIn.SignedIn) tryIt(word, password, known);
  }

  private SigningIn.Outcome tryIt(String word, String password, @Nullable Secret known) {
    String address = people.name("192.0.2.1");
    return signing.signIn(people.name(word), password, address, "a browser", known);
  }

  private Optional<Caller> believed(String token) {
    return world
        .the(SignedTokens.class)
        .read(token)
        .flatMap(claims -> tokens.believe(claims, UUID.randomUUID()));
  }
}
