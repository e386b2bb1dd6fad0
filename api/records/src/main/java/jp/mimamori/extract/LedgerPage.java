package jp.mimamori.extract;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page around the lines of a ledger: one file that loads nothing, runs only the script that it
 * came with, and shows nothing but what the lines say.
 */
final class LedgerPage {

  private static final String TEMPLATE = resource("ledger.html");
  private static final String SCRIPT = resource("ledger.js");
  private static final String STYLE = resource("ledger.css");
  private static final Pattern PLACE = Pattern.compile("\\{([a-z.-]+)}");
  private static final String LEDGER = "{ledger}";

  private final String page;

  LedgerPage(ExtractWords words) {
    this.page =
        PLACE
            .matcher(TEMPLATE)
            .replaceAll(place -> Matcher.quoteReplacement(filled(place.group(1), words)));
  }

  /** What stands before the lines. */
  byte[] before() {
    return page.substring(0, page.indexOf(LEDGER)).getBytes(StandardCharsets.UTF_8);
  }

  /** What stands after them. */
  byte[] after() {
    return page.substring(page.indexOf(LEDGER) + LEDGER.length()).getBytes(StandardCharsets.UTF_8);
  }

  private static String filled(String place, ExtractWords words) {
    return switch (place) {
      case "ledger" -> LEDGER;
      case "lang" -> words.language();
      case "script" -> SCRIPT;
      case "style" -> STYLE;
      case "script-hash" -> hash(SCRIPT);
      case "style-hash" -> hash(STYLE);
      case "words" -> json(words);
      default -> escaped(words.say(place));
    };
  }

  private static String json(ExtractWords words) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    words.all().forEach(json::add);
    return json.build().toString().replace("<", "\\u003c");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  /** As a content security policy names a script or a style. */
  private static String hash(String text) {
    try {
      return Base64.getEncoder()
          .encodeToString(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = LedgerPage.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
