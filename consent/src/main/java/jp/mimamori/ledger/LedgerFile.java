package jp.mimamori.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import jp.mimamori.identity.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a ledger that somebody takes away, closed by the server's signature over all of
 * them: whoever changes, adds or cuts off a line afterwards cannot sign it anew.
 */
final class LedgerFile {

  static final String VERSION = "mimamori.ledger.file.1";

  private static final Base64.Encoder BASE64 = Base64.getEncoder();

  /** What a file can show. */
  enum Kind {
    /** To the person: that no row is missing, and that each is as it was written. */
    WHOLE,
    /** To a guardian: that each row is as it was written. */
    PROVEN,
    /** To a guardian of somebody who may hide visits: that the server said so. */
    SAID
  }

  private final OutputStream out;
  private final MessageDigest digest;
  private long rows;

  LedgerFile(OutputStream out) {
    this.out = out;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * The first line: whose ledger, what the file shows, and what is needed to check it.
   *
   * @param first the number of the first row in a {@link Kind#WHOLE} one
   * @param earlier whether there are rows before the first that did not fit
   */
  record Head(
      Kind kind, SubjectId subject, Instant made, String request, long first, boolean earlier) {

    Map<String, @Nullable Object> line(String origin, Object keys) {
      return Map.of(
          "file", VERSION,
          "kind", kind.name(),
          "subject", subject.toString(),
          "made", Form.instant(made),
          "request", request,
          "first", first,
          "earlier", earlier,
          "origin", origin,
          "keys", keys);
    }
  }

  void begin(Head head, String origin, PublishedKeys keys) {
    line(JsonLine.of(head.line(origin, keys.asList())));
  }

  /** A batch, before its rows. */
  void batch(Batch batch) {
    line(
        JsonLine.of(
            Map.of(
                "batch",
                List.of(
                    batch.number(),
                    batch.first(),
                    batch.last(),
                    batch.rows(),
                    text(batch.root()),
                    text(batch.previous()),
                    Form.instant(batch.closedAt()),
                    batch.keyId(),
                    text(batch.signature())))));
  }

  /** A row, by the name of its form. */
  void row(Map<String, @Nullable Object> row) {
    rows++;
    line(JsonLine.of(row));
  }

  /** The last line. */
  void end(Head head, SigningKey key) {
    String sum = Hash.hex(digest.digest());
    String signed =
        String.join(
            "\n",
            "mimamori-ledger-file",
            head.subject().toString(),
            head.request(),
            Form.instant(head.made()),
            Long.toString(rows),
            sum,
            "");
    byte[] signature = key.sign(signed.getBytes(StandardCharsets.UTF_8));
    line(
        JsonLine.of(Map.of("end", List.of(rows, sum, key.id(), BASE64.encodeToString(signature)))));
  }

  static String text(byte[] bytes) {
    return BASE64.encodeToString(bytes);
  }

  private void line(String line) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    digest.update(bytes);
    try {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
