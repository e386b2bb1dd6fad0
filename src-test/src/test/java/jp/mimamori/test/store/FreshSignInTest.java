package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import jp.mimamori.app.AnsweringApps;
import jp.mimamori.app.AppRefused;
import jp.mimamori.app.IssuingTokens;
import jp.mimamori.identity.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** An app may want the person to have signed in lately (OpenID Connect Core §3.1.2.1). */
@ParameterizedClass
@EnumSource(Database.class)
class FreshSignInTest {

  private static final String SCOPES = "openid " + PhoneApp.EVERYTHING;

  private final Sharing sharing;
  private final PhoneApp app;

  FreshSignInTest(Database database) {
    sharing = new Sharing(database);
    app = PhoneApp.approved(sharing);
  }

  @Test
  void takesNoAnswerOfWhoSignedInBeforeItAskedForThatAnew() {
    Instant signedIn = sharing.now();
    sharing.pass(Duration.ofSeconds(1));
    Secret request = app.asks(SCOPES, 0);

    assertTooOld(signedIn, request);

    sharing.pass(Duration.ofSeconds(1));
    assertThat(app.agreed(sharing.she, sharing.now(), sharing.mother, request)).isNotNull();
  }

  @Test
  void takesTheAnswerOfWhoSignedInLatelyEnoughWhenItAsked() {
    Instant signedIn = sharing.now();
    sharing.pass(Duration.ofSeconds(60));
    Secret older = app.asks(SCOPES, 59);
    Secret same = app.asks(SCOPES, 60);
    sharing.pass(Duration.ofSeconds(60));

    assertTooOld(signedIn, older);
    assertThat(app.agreed(sharing.she, signedIn, sharing.mother, same)).isNotNull();
  }

  @Test
  void keepsInMindWhatWasSaidBefore() {
    Instant signedIn = sharing.now();
    sharing.pass(Duration.ofSeconds(1));
    Secret said = app.asks(SCOPES, 0);

    Secret request = sharing.world.the(AnsweringApps.class).resume(app.id(), said).orElseThrow();

    assertTooOld(signedIn, request);
  }

  @Test
  void tellsWhenThePersonSignedInAndNoOtherMomentLater() {
    Instant signedIn = sharing.now();
    sharing.pass(Duration.ofMinutes(5));
    Secret code = app.agreed(sharing.she, signedIn, sharing.mother, app.asks(SCOPES));
    IssuingTokens.Tokens tokens = app.exchange(code);
    sharing.pass(Duration.ofMinutes(5));
    IssuingTokens.Tokens next = app.refresh(tokens);

    assertThat(signedInAt(tokens)).isEqualTo(signedIn.getEpochSecond());
    assertThat(signedInAt(next)).isEqualTo(signedIn.getEpochSecond());
  }

  private void assertTooOld(Instant signedIn, Secret request) {
    assertThatExceptionOfType(AppRefused.class)
        .isThrownBy(() -> app.agreed(sharing.she, signedIn, sharing.mother, request))
        .satisfies(
            refused -> assertThat(refused.why()).isEqualTo(AppRefused.Why.SIGNED_IN_TOO_LONG_AGO));
    assertThat(sharing.world.the(AnsweringApps.class).find(request)).as("it waits").isPresent();
  }

  private static long signedInAt(IssuingTokens.Tokens tokens) {
    try {
      Date at = SignedJWT.parse(tokens.identity()).getJWTClaimsSet().getDateClaim("auth_time");
      return at.toInstant().getEpochSecond();
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }
}
