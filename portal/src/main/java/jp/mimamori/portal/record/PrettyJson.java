package jp.mimamori.portal.record;

import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonWriter;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A resource's JSON with its elements on lines of their own. */
final class PrettyJson {

  private static final JsonProvider JSON = JsonProvider.provider();

  private PrettyJson() {}

  static String of(byte[] body) {
    StringWriter pretty = new StringWriter();
    try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(body));
        JsonWriter writer =
            JSON.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(pretty)) {
      writer.write(reader.readObject());
    } catch (JsonException e) {
      return new String(body, StandardCharsets.UTF_8);
    }
    return pretty.toString().strip();
  }
}
