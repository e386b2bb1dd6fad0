package jp.mimamori.rest.fhir;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import jp.mimamori.record.HealthRecord;
import org.jspecify.annotations.Nullable;

/**
 * What is answered to a create: where it is, and as much more as is preferred (FHIR R4 §3.1.0.1.5).
 */
final class CreatedAnswer {

  private CreatedAnswer() {}

  /**
   * @param prefer the header Prefer; the resource where it says nothing of this
   * @param remarks what was left out of the resource
   */
  static Response of(
      Response.Status status,
      HealthRecord record,
      URI location,
      @Nullable String prefer,
      List<String> remarks) {
    Response.ResponseBuilder answer =
        Response.status(status)
            .location(location)
            .tag(new EntityTag(Stamped.version(record), true))
            .lastModified(Date.from(record.recordedAt()));
    String wanted = prefer == null ? "" : prefer.replace(" ", "");
    if (wanted.contains("return=minimal")) {
      return answer.build();
    }
    byte[] body =
        wanted.contains("return=OperationOutcome") ? outcome(remarks) : Stamped.body(record);
    return answer.entity(body).type(Formats.FHIR_JSON).build();
  }

  private static byte[] outcome(List<String> remarks) {
    JsonArrayBuilder issues = Json.createArrayBuilder();
    remarks.forEach(remark -> issues.add(issue("warning", remark)));
    if (remarks.isEmpty()) {
      issues.add(issue("information", "OK"));
    }
    return Json.createObjectBuilder()
        .add("resourceType", "OperationOutcome")
        .add("issue", issues)
        .build()
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  private static JsonObjectBuilder issue(String severity, String text) {
    return Json.createObjectBuilder()
        .add("severity", severity)
        .add("code", "informational")
        .add("details", Json.createObjectBuilder().add("text", text));
  }
}
