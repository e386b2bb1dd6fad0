package jp.mimamori.card;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import jp.mimamori.identity.PublicUrl;
import jp.mimamori.identity.Secret;

/**
 * What the code on a card holds: the secret that its address ends with, and the key. Known in clear
 * to whoever holds the card alone.
 */
public final class CardLink {

  /** Where the files of links are; what follows is the secret. */
  public static final String DOOR = "shl";

  /** The page that opens a link in a browser. */
  public static final String VIEWER = "card";

  private static final String SCHEME = "shlink:/";
  private static final int LONGEST = 2_000;

  private final Secret secret;
  private final LinkKey key;

  private CardLink(Secret secret, LinkKey key) {
    this.secret = secret;
    this.key = key;
  }

  static CardLink random() {
    return new CardLink(Secret.random(), LinkKey.random());
  }

  /** The link in this text, with the viewer's address before it or without; empty when none is. */
  public static Optional<CardLink> parse(String text) {
    int at = text.indexOf(SCHEME);
    if (at < 0 || text.length() > LONGEST) {
      return Optional.empty();
    }
    try (JsonReader reader = Json.createReader(new StringReader(decoded(text, at)))) {
      JsonObject payload = reader.readObject();
      String url = payload.getString("url", "");
      byte[] key = Base64.getUrlDecoder().decode(payload.getString("key", ""));
      return Optional.of(
          new CardLink(new Secret(url.substring(url.lastIndexOf('/') + 1)), new LinkKey(key)));
    } catch (JsonException | IllegalArgumentException no) {
      return Optional.empty();
    }
  }

  private static String decoded(String text, int at) {
    byte[] json = Base64.getUrlDecoder().decode(text.substring(at + SCHEME.length()).strip());
    return new String(json, StandardCharsets.UTF_8);
  }

  Secret secret() {
    return secret;
  }

  LinkKey key() {
    return key;
  }

  /** As a SMART Health Link, with the viewer's address before it: a camera opens that. */
  String text(EmergencyCard card, PublicUrl url) {
    String payload =
        Json.createObjectBuilder()
            .add("url", url.page(DOOR + "/" + secret.text()))
            .add("key", key.text())
            .add("exp", card.endsAt().getEpochSecond())
            .add("flag", card.wantsPasscode() ? "LP" : "LU")
            .add("label", "救急カード / Emergency card " + card.number())
            .add("v", 1)
            .build()
            .toString();
    return url.page(VIEWER)
        + "#"
        + SCHEME
        + Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(payload.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "CardLink";
  }
}
