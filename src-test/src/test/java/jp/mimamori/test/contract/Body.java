package jp.mimamori.test.contract;

import com.fasterxml.jackson.databind.JsonNode;
import jp.mimamori.test.contract.Document.Operation;

/**
 * The body that the contract gives as an example.
 *
 * @param type empty when the operation takes none
 */
record Body(String type, String text) {

  static Body of(Operation operation) {
    JsonNode body = operation.node().path("requestBody");
    JsonNode resolved =
        body.has("$ref") ? Document.at(body.path("$ref").asText().substring(1)) : body;
    JsonNode content = resolved.path("content");
    if (content.isEmpty()) {
      return new Body("", "");
    }
    String type = content.fieldNames().next();
    JsonNode example = content.path(type).path("example");
    return new Body(type, example.isTextual() ? example.asText() : example.toString());
  }
}
