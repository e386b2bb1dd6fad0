package jp.mimamori.rest.fhir;

import jakarta.json.Json;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import jp.mimamori.record.HealthRecord;

/** A Bundle of type searchset around stored bytes: nothing is parsed. */
final class SearchBundle {

  private static final String START = "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(16_384);

  /** A resource that was found, or brought along with one: its type and id, and its bytes. */
  record Entry(String type, String id, byte[] body, String mode) {

    Entry(String type, String id, byte[] body) {
      this(type, id, body, "match");
    }

    static Entry of(HealthRecord record, Shape shape) {
      String type = record.resourceType();
      return new Entry(type, record.id().toString(), shape.of(type, Stamped.body(record)));
    }

    static Entry along(HealthRecord record, Shape shape) {
      return along(record.resourceType(), record.id().toString(), Stamped.body(record), shape);
    }

    static Entry along(String type, String id, byte[] body, Shape shape) {
      return new Entry(type, id, shape.along(type, body), "include");
    }

    @Override
    public String toString() {
      return type + "/" + id;
    }
  }

  private SearchBundle() {}

  /**
   * @param base the door's absolute URL, without a slash at the end
   * @param self what was searched, as it was understood
   * @param next the next page, when there is one
   */
  static byte[] of(String base, String self, Optional<String> next, List<Entry> found) {
    return of(base, self, next, found, Optional.empty());
  }

  /**
   * Likewise.
   *
   * @param total how many there are on all pages, where that is asked for and known
   */
  static byte[] of(
      String base, String self, Optional<String> next, List<Entry> found, Optional<Long> total) {
    SearchBundle bundle = new SearchBundle();
    bundle.text(START + total.map(number -> "\"total\":" + number + ",").orElse(""));
    bundle.text("\"link\":[");
    bundle.link("self", self);
    next.ifPresent(
        url -> {
          bundle.text(",");
          bundle.link("next", url);
        });
    bundle.text("]");
    if (!found.isEmpty()) {
      bundle.text(",\"entry\":[");
      for (int i = 0; i < found.size(); i++) {
        bundle.entry(i == 0 ? "" : ",", base, found.get(i));
      }
      bundle.text("]");
    }
    bundle.text("}");
    return bundle.out.toByteArray();
  }

  /** How many there are, and none of them ({@code _count=0}). */
  static byte[] total(String self, long total) {
    SearchBundle bundle = new SearchBundle();
    bundle.text(START + "\"total\":" + total + ",\"link\":[");
    bundle.link("self", self);
    bundle.text("]}");
    return bundle.out.toByteArray();
  }

  private void link(String relation, String url) {
    text("{\"relation\":\"" + relation + "\",\"url\":" + Json.createValue(url) + "}");
  }

  private void entry(String separator, String base, Entry entry) {
    text(separator + "{\"fullUrl\":\"" + base + "/" + entry.type() + "/" + entry.id());
    text("\",\"resource\":");
    out.writeBytes(entry.body());
    text(",\"search\":{\"mode\":\"" + entry.mode() + "\"}}");
  }

  private void text(String text) {
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
