package jp.mimamori.portal.intake;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.mimamori.intake.Upload;

/**
 * Gathers the parts of a notebook that was split over several QR codes and comes as several files:
 * they are read together, as one text. Every part has the version line and a record 911 (JAHIS
 * 電子版お薬手帳データフォーマット仕様書, 分割制御レコード).
 */
class Parts {

  private final List<Upload> waiting = new ArrayList<>();

  /** Keeps the upload when it is such a part. */
  boolean took(Upload upload) {
    String text = new String(upload.bytes(), StandardCharsets.ISO_8859_1);
    boolean isPart =
        text.replace("\u00EF\u00BB\u00BF", "")
                .stripLeading()
                .replace("\"", "")
                .startsWith("JAHISTC")
            && text.lines().anyMatch(line -> line.replace("\"", "").startsWith("911,"));
    return isPart && waiting.add(upload);
  }

  /** All parts that were kept, as one upload; none when there was none. */
  Optional<Upload> together() {
    if (waiting.isEmpty()) {
      return Optional.empty();
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (Upload part : waiting) {
      all.writeBytes(part.bytes());
      all.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
    String name = waiting.get(0).fileName();
    waiting.clear();
    return Optional.of(new Upload(name, all.toByteArray()));
  }
}
