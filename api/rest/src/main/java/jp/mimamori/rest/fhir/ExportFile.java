package jp.mimamori.rest.fhir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import jp.mimamori.export.ExportPiece;
import jp.mimamori.export.Exporting;

/**
 * A file of an export, one piece after the other; what is packed in pieces is packed as a whole
 * (RFC 1952 §2.2).
 *
 * @param packed whether it is sent as gzip
 */
record ExportFile(Exporting exporting, UUID job, List<ExportPiece> pieces, boolean packed) {

  /** How long it is as it is sent; bytes. */
  long length() {
    return pieces.stream().mapToLong(piece -> piece.length(packed)).sum();
  }

  /** Names its bytes: another one when a piece was left out meanwhile (RFC 9110 §8.8.3). */
  String tag() {
    String numbers = pieces.stream().map(ExportPiece::number).toList().toString();
    UUID all = UUID.nameUUIDFromBytes((job + numbers).getBytes(StandardCharsets.UTF_8));
    return "\"" + all + (packed ? "-gzip\"" : "\"");
  }

  /** Writes a part of it. */
  void write(ByteRange range, OutputStream out) throws IOException {
    long place = 0;
    for (ExportPiece piece : pieces) {
      long length = piece.length(packed);
      ByteRange part = range.within(place, length);
      if (!part.isEmpty()) {
        write(piece, part, out);
      }
      place += length;
    }
  }

  private void write(ExportPiece piece, ByteRange part, OutputStream out) throws IOException {
    byte[] gzip =
        exporting.bytes(job, piece.number()).orElseThrow(() -> new IOException("it was cancelled"));
    InputStream kept = new ByteArrayInputStream(gzip);
    try (InputStream bytes = packed ? kept : new GZIPInputStream(kept)) {
      bytes.skipNBytes(part.first());
      long left = part.length();
      byte[] some = new byte[8192];
      while (left > 0) {
        int read = bytes.read(some, 0, (int) Math.min(left, some.length));
        if (read < 0) {
          throw new IOException("a piece is shorter than it was kept");
        }
        out.write(some, 0, read);
        left -= read;
      }
    }
  }
}
