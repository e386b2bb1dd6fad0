package jp.mimamori.rest.fhir;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import jp.mimamori.export.ExportJob;
import jp.mimamori.export.Exporting;

/** Which files an export has (Bulk Data 2, "Response - Complete Status"). */
final class ExportManifest {

  /**
   * What was being added while the export began is dated before it, and seen by the next one:
   * whoever goes on from this moment gets some records twice rather than one never.
   */
  private static final Duration MARGIN = Duration.ofMinutes(10);

  private ExportManifest() {}

  /**
   * @param counts of lines, by type
   * @param base the door's absolute URL
   */
  static byte[] of(ExportJob job, Map<String, Long> counts, String base) {
    JsonArrayBuilder output = Json.createArrayBuilder();
    JsonArrayBuilder error = Json.createArrayBuilder();
    counts.forEach(
        (type, count) ->
            (type.equals(Exporting.OUTCOME) ? error : output)
                .add(
                    Json.createObjectBuilder()
                        .add("type", type)
                        .add("url", base + "/$export-file/" + job.id() + "/" + type)
                        .add("count", count)));
    return Json.createObjectBuilder()
        .add("transactionTime", job.startedAt().minus(MARGIN).toString())
        .add("request", job.request())
        .add("requiresAccessToken", true)
        .add("output", output)
        .add("error", error)
        .add("deleted", Json.createArrayBuilder())
        .build()
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }
}
