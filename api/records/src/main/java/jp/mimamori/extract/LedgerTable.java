package jp.mimamori.extract;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mimamori.identity.Japan;
import jp.mimamori.ledger.LedgerRow;
import org.jspecify.annotations.Nullable;

/**
 * Rows as CSV (RFC 4180), in UTF-8 with a byte order mark, without which Excel takes it for
 * Shift_JIS.
 */
final class LedgerTable {

  private static final List<String> COLUMNS =
      List.of(
          "place",
          "time",
          "clock",
          "who",
          "role",
          "institution",
          "profession",
          "app",
          "channel",
          "what",
          "outcome",
          "purpose",
          "kinds",
          "ground",
          "grant",
          "refusal",
          "records",
          "contained",
          "digest",
          "request");

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(Japan.ZONE);

  private final Writer out;
  private final ExtractWords words;

  LedgerTable(OutputStream out, ExtractWords words) {
    this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    this.words = words;
    write("\uFEFF");
    line(COLUMNS.stream().map(column -> words.say("column." + column)));
  }

  void row(LedgerRow row) {
    line(
        Stream.of(
            Long.toString(row.seq()),
            TIME.format(row.notedAt()),
            row.clockBack() ? words.say("yes") : "",
            row.callerName(),
            words.name("role", row.callerRole()),
            text(row.institutionName()),
            words.name("profession", row.profession()),
            text(row.app()),
            words.name("channel", row.channel()),
            words.did(row),
            words.say(row.permitted() ? "outcome.permitted" : "outcome.refused"),
            words.name("purpose", row.purpose()),
            words.kinds(row.categories()),
            words.name("ground", row.ground()),
            text(row.grantId()),
            words.name("refusal", row.refusal()),
            text(row.recordCount()),
            words.kinds(row.contained()),
            text(row.recordDigest()),
            row.requestId().toString()));
  }

  void end() throws IOException {
    out.flush();
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private void line(Stream<String> cells) {
    write(cells.map(Cell::of).collect(Collectors.joining(",", "", "\r\n")));
  }

  private void write(String text) {
    try {
      out.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
