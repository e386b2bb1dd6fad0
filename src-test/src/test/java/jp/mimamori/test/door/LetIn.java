package jp.mimamori.test.door;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.app.AnsweringApps;
import jp.mimamori.app.App;
import jp.mimamori.app.AppDecision;
import jp.mimamori.app.AppRequest;
import jp.mimamori.app.IssuingTokens;
import jp.mimamori.app.NewApp;
import jp.mimamori.app.RegisteringApps;
import jp.mimamori.app.ReviewingApps;
import jp.mimamori.app.Scopes;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.DataPeriod;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Terms;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Secret;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.test.store.World;

/** An app that somebody let in before the server starts, as it goes on by its refresh token. */
public final class LetIn {

  private static final String REDIRECT = "https://app.example/callback";
  private static final String VERIFIER = UUID.randomUUID() + "-" + UUID.randomUUID();
  private static final Scopes ALL = Scopes.of("offline_access patient/*.rs");

  private final Server server;
  private final String client;
  private String refresh;

  /** What came of a yes. */
  record Yes(String client, String refresh) {}

  LetIn(Server server, Yes yes) {
    this.server = server;
    this.client = yes.client();
    this.refresh = yes.refresh();
  }

  /** Registers an app, has an operator approve it and a person agree. */
  static Yes into(World world, Caller operator, Caller person, SubjectId subject) {
    NewApp wanted =
        new NewApp(
            "まちのアプリ",
            App.Authentication.NONE,
            List.of(REDIRECT),
            null,
            null,
            null,
            "",
            new NewApp.About(null, "https://app.example/privacy", null, null, "係 app@example.jp"));
    App app = world.the(RegisteringApps.class).register(wanted).app();
    world.the(ReviewingApps.class).decide(operator, app.id(), AppDecision.APPROVE, "");
    AnsweringApps answering = world.the(AnsweringApps.class);
    Secret asked =
        answering.ask(
            new AppRequest.Asked(app.id(), REDIRECT, null, ALL, challenge(), null, null), null);
    Instant now = world.clock().instant();
    Terms terms =
        new Terms(
            Purpose.APP,
            Set.of(Category.values()),
            Set.of(),
            DataPeriod.ALWAYS,
            now,
            now.plus(Duration.ofDays(90)),
            null);
    String back = answering.agree(person, now, asked, subject, terms, ALL);
    Secret code = new Secret(back.replaceFirst(".*[?&]code=", "").replaceFirst("&.*", ""));
    IssuingTokens.Tokens tokens =
        world
            .the(IssuingTokens.class)
            .exchange(
                world.the(RegisteringApps.class).find(app.id()).orElseThrow(),
                code,
                REDIRECT,
                VERIFIER);
    return new Yes(app.id(), tokens.refresh().text());
  }

  private static String challenge() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  public String client() {
    return client;
  }

  /** With a new token each time. */
  public synchronized Door door() {
    Door nobody = new Door(server, null);
    Door.Answer answer =
        nobody.send(
            nobody
                .request("/oauth/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "grant_type=refresh_token&client_id="
                            + client
                            + "&refresh_token="
                            + refresh)));
    JsonObject tokens = answer.json();
    refresh = tokens.getString("refresh_token");
    return new Door(server, tokens.getString("access_token"));
  }
}
