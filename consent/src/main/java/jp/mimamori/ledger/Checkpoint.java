package jp.mimamori.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far the ledger has come, as a note that can be kept anywhere: five lines (origin, place of
 * the last row, chain hash, batch, time), and under an empty line the signature over them.
 *
 * @param size place of the last row
 */
record Checkpoint(String origin, long batch, long size, byte[] chain, Instant closedAt) {

  private static final Pattern SIGNED =
      Pattern.compile(
          "(mimamori-ledger/[0-9a-f-]{36})\n(\\d{1,18})\n([A-Za-z0-9+/]{43}=)\nbatch"
              + " (\\d{1,18})\n(\\S{20,30})\n\n— \\1 ([A-Za-z0-9_-]{43}) ([A-Za-z0-9+/=]{88})\n");

  /** A checkpoint under its signature. */
  record Signed(Checkpoint checkpoint, String keyId, byte[] signature) {

    String text() {
      return checkpoint.text()
          + "\n— "
          + checkpoint.origin
          + " "
          + keyId
          + " "
          + Base64.getEncoder().encodeToString(signature)
          + "\n";
    }
  }

  /** What is signed. */
  String text() {
    return String.join(
        "\n",
        origin,
        Long.toString(size),
        Base64.getEncoder().encodeToString(chain),
        "batch " + batch,
        Form.instant(closedAt),
        "");
  }

  byte[] bytes() {
    return text().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads a signed note; whether the signature is right is not asked here.
   *
   * @throws IllegalArgumentException when it is none
   */
  static Signed parse(String note) {
    Matcher lines = SIGNED.matcher(note);
    if (!lines.matches()) {
      throw new IllegalArgumentException("no checkpoint");
    }
    try {
      Base64.Decoder base64 = Base64.getDecoder();
      Checkpoint checkpoint =
          new Checkpoint(
              lines.group(1),
              Long.parseLong(lines.group(4)),
              Long.parseLong(lines.group(2)),
              base64.decode(lines.group(3)),
              Instant.parse(lines.group(5)));
      if (!note.startsWith(checkpoint.text())) {
        throw new IllegalArgumentException("no checkpoint");
      }
      return new Signed(checkpoint, lines.group(6), base64.decode(lines.group(7)));
    } catch (java.time.DateTimeException e) {
      throw new IllegalArgumentException("no checkpoint", e);
    }
  }
}
