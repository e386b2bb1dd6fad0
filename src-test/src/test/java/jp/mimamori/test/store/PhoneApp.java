package jp.mimamori.test.store;

import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.app.AnsweringApps;
import jp.mimamori.app.App;
import jp.mimamori.app.AppDecision;
import jp.mimamori.app.AppRequest;
import jp.mimamori.app.AppTokens;
import jp.mimamori.app.IssuingTokens;
import jp.mimamori.app.NewApp;
import jp.mimamori.app.OpeningApps;
import jp.mimamori.app.RegisteringApps;
import jp.mimamori.app.ReviewingApps;
import jp.mimamori.app.Scopes;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Purpose;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Secret;
import jp.mimamori.identity.SignedTokens;
import jp.mimamori.identity.SubjectId;
import org.jspecify.annotations.Nullable;

/** An app that registered, with what it asks and gets. */
final class PhoneApp {

  static final String EVERYTHING = "offline_access patient/*.rs";
  static final String LAUNCH = "https://app.example/launch?from=here";
  private static final String REDIRECT = "https://app.example/callback";
  private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

  private final Sharing sharing;
  private final String id;

  /** One that waits. */
  PhoneApp(Sharing sharing, String name) {
    this.sharing = sharing;
    NewApp wanted =
        new NewApp(
            name,
            App.Authentication.NONE,
            List.of(REDIRECT),
            LAUNCH,
            null,
            null,
            "",
            new NewApp.About(null, "https://app.example/privacy", null, null, "係 app@example.jp"));
    this.id = sharing.world.the(RegisteringApps.class).register(wanted).app().id();
  }

  static PhoneApp approved(Sharing sharing) {
    PhoneApp app = new PhoneApp(sharing, "みほんアプリ" + UUID.randomUUID());
    app.decide(sharing.people.operator(), AppDecision.APPROVE, "");
    return app;
  }

  String id() {
    return id;
  }

  App app() {
    return sharing.world.the(RegisteringApps.class).find(id).orElseThrow();
  }

  void decide(Caller operator, AppDecision decision, String reason) {
    sharing.world.the(ReviewingApps.class).decide(operator, id, decision, reason);
  }

  AppRequest.Asked asked(String scopes, @Nullable Integer maxAge) {
    return new AppRequest.Asked(id, REDIRECT, null, Scopes.of(scopes), challenge(), null, maxAge);
  }

  /** Asks; hands out what its page is found by. */
  Secret asks(String scopes) {
    return asks(scopes, null);
  }

  /** Likewise, of somebody who signed in no more than so many seconds ago. */
  Secret asks(String scopes, @Nullable Integer maxAge) {
    return sharing.world.the(AnsweringApps.class).ask(asked(scopes, maxAge), null);
  }

  /** Asks with what it was opened from here. */
  Secret asksOpened(Secret launch) {
    return sharing.world.the(AnsweringApps.class).ask(asked(EVERYTHING, null), launch);
  }

  /** This person opens it from here for that one; hands out what it is to ask with. */
  Secret opened(Caller person, SubjectId subject) {
    String place = sharing.world.the(OpeningApps.class).open(person, subject, id);
    return new Secret(place.substring(place.indexOf("&launch=") + "&launch=".length()));
  }

  /** Asks, and this person agrees for that one; hands out the code. */
  Secret code(Caller person, SubjectId subject, Category... kinds) {
    return agreed(person, subject, asks(EVERYTHING), kinds);
  }

  Secret agreed(Caller person, SubjectId subject, Secret request, Category... kinds) {
    return agreed(person, sharing.now(), subject, request, kinds);
  }

  /** Likewise, by somebody who signed in then. */
  Secret agreed(
      Caller person, Instant signedInAt, SubjectId subject, Secret request, Category... kinds) {
    String place =
        sharing
            .world
            .the(AnsweringApps.class)
            .agree(
                person,
                signedInAt,
                request,
                subject,
                sharing.terms(
                    Purpose.APP, sharing.now(), sharing.now().plus(Duration.ofDays(90)), kinds),
                Scopes.of("openid " + EVERYTHING));
    return new Secret(place.replaceFirst(".*[?&]code=", "").replaceFirst("&.*", ""));
  }

  IssuingTokens.Tokens exchange(Secret code) {
    return issuing().exchange(app(), code, REDIRECT, VERIFIER);
  }

  IssuingTokens.Tokens refresh(IssuingTokens.Tokens last, String scopes) {
    return issuing().refresh(app(), last.refresh(), scopes.isEmpty() ? null : scopes);
  }

  IssuingTokens.Tokens refresh(IssuingTokens.Tokens last) {
    return refresh(last, "");
  }

  private IssuingTokens issuing() {
    return sharing.world.the(IssuingTokens.class);
  }

  /** Who asks with these; empty when they do not hold. */
  Optional<Caller> believed(IssuingTokens.Tokens tokens) {
    JWTClaimsSet claims = sharing.world.the(SignedTokens.class).read(tokens.access()).orElseThrow();
    return sharing.world.the(AppTokens.class).believe(claims, UUID.randomUUID());
  }

  private static String challenge() {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              MessageDigest.getInstance("SHA-256")
                  .digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
