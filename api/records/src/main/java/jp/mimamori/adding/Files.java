package jp.mimamori.adding;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Base64;
import jp.mimamori.attachment.Cleaning;
import jp.mimamori.attachment.Unfit;

/** The files in a DocumentReference: each is inside it, and is judged and cleaned as any other. */
final class Files {

  private static final int MOST = 5;
  private static final String CONTENT = "DocumentReference.content";

  private Files() {}

  /** The same document with its files as they may be kept. */
  static JsonObject cleaned(JsonObject document) {
    if (!(document.get("content") instanceof JsonArray contents) || contents.isEmpty()) {
      throw NotAdded.because(AddingFinding.ATTACHMENT_MISSING, CONTENT);
    }
    if (contents.size() > MOST) {
      throw NotAdded.because(AddingFinding.ATTACHMENTS_TOO_MANY, CONTENT);
    }
    JsonArrayBuilder cleaned = Json.createArrayBuilder();
    for (int i = 0; i < contents.size(); i++) {
      String place = CONTENT + "[" + i + "].attachment";
      if (!(contents.get(i) instanceof JsonObject content)
          || !(content.get("attachment") instanceof JsonObject attachment)) {
        throw NotAdded.because(AddingFinding.ATTACHMENT_MISSING, place);
      }
      cleaned.add(Json.createObjectBuilder(content).add("attachment", cleaned(attachment, place)));
    }
    return Json.createObjectBuilder(document).add("content", cleaned).build();
  }

  private static JsonObjectBuilder cleaned(JsonObject attachment, String place) {
    if (attachment.containsKey("url") || !(attachment.get("data") instanceof JsonString data)) {
      throw NotAdded.because(AddingFinding.ATTACHMENT_NOT_INLINE, place);
    }
    Cleaning.CleanFile clean = clean(bytes(data, place), place);
    String said = attachment.get("contentType") instanceof JsonString type ? type.getString() : "";
    if (!said.isEmpty() && !said.equals(clean.type().media())) {
      throw NotAdded.because(AddingFinding.ATTACHMENT_TYPE_DIFFERS, place + ".contentType");
    }
    JsonObjectBuilder kept = Json.createObjectBuilder();
    attachment.forEach(
        (String name, JsonValue value) -> {
          if (!name.equals("hash") && !name.equals("_data")) {
            kept.add(name, value);
          }
        });
    return kept.add("contentType", clean.type().media())
        .add("data", Base64.getEncoder().encodeToString(clean.bytes()))
        .add("size", clean.bytes().length);
  }

  private static byte[] bytes(JsonString data, String place) {
    try {
      return Base64.getMimeDecoder().decode(data.getString());
    } catch (IllegalArgumentException e) {
      throw NotAdded.because(AddingFinding.ATTACHMENT_UNREADABLE, place + ".data");
    }
  }

  private static Cleaning.CleanFile clean(byte[] bytes, String place) {
    try {
      return Cleaning.of(bytes);
    } catch (Unfit unfit) {
      throw NotAdded.because(new NotAdded.Issue.File(place + ".data", unfit.why()));
    }
  }
}
