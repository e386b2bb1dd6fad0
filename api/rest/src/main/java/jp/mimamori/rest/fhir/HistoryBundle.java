package jp.mimamori.rest.fhir;

import jakarta.json.Json;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * The versions of one resource (FHIR R4 §3.1.0.9): one, since nothing here is changed; what
 * corrects it is a resource of its own.
 */
final class HistoryBundle {

  private HistoryBundle() {}

  /**
   * @param url the resource's own absolute URL
   */
  static byte[] of(String url, String type, String version, Instant changed, byte[] body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length + 600);
    text(
        out,
        "{\"resourceType\":\"Bundle\",\"type\":\"history\",\"total\":1,\"link\":[{\"relation\":\"self\",\"url\":"
            + Json.createValue(url + "/_history")
            + "}],\"entry\":[{\"fullUrl\":"
            + Json.createValue(url)
            + ",\"resource\":");
    out.writeBytes(body);
    text(
        out,
        ",\"request\":{\"method\":\"POST\",\"url\":\""
            + type
            + "\"},\"response\":{\"status\":\"201\",\"etag\":\"W/\\\""
            + version
            + "\\\"\",\"lastModified\":\""
            + changed
            + "\"}}]}");
    return out.toByteArray();
  }

  private static void text(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
