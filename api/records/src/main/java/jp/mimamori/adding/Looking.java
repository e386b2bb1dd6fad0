package jp.mimamori.adding;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import jp.mimamori.identity.SubjectId;

/**
 * Looks through a resource for whom and what it refers to: the person whose record it becomes, what
 * it contains, and what other servers keep. Whoever else is here is refused in the same words,
 * whether there is such a one or not.
 */
final class Looking {

  private static final Set<String> PEOPLE = Set.of("Patient", "RelatedPerson", "Person");
  private static final Set<String> CONTAINED =
      Set.of("Device", "Organization", "Practitioner", "PractitionerRole", "Questionnaire");

  private final SubjectId subject;
  private final String base;
  private final Map<String, String> beside;

  /**
   * @param base the door's absolute URL
   */
  Looking(SubjectId subject, String base) {
    this(subject, base, Map.of());
  }

  /**
   * @param beside the full URLs of what is sent with it, which it may refer to, and what they
   *     become
   */
  Looking(SubjectId subject, String base, Map<String, String> beside) {
    this.subject = subject;
    this.base = base;
    this.beside = Map.copyOf(beside);
  }

  /** The resource of an institution, which contains what it likes but people. */
  JsonObject throughDelivered(JsonObject resource, String type) {
    if (resource.get("contained") instanceof JsonArray all
        && all.stream().anyMatch(Looking::isSomebody)) {
      throw NotAdded.because(AddingFinding.CONTAINED_NOT_TAKEN, type + ".contained");
    }
    return object(resource, type);
  }

  private static boolean isSomebody(JsonValue contained) {
    return !(contained instanceof JsonObject one)
        || PEOPLE.contains(one.getString("resourceType", ""));
  }

  /** The resource with the person named in one way. */
  JsonObject through(JsonObject resource, String type) {
    contained(resource, type);
    return object(resource, type);
  }

  private static void contained(JsonObject resource, String type) {
    if (resource.get("contained") instanceof JsonArray all) {
      for (JsonValue each : all) {
        if (!(each instanceof JsonObject one)
            || !CONTAINED.contains(one.getString("resourceType", ""))) {
          throw NotAdded.because(AddingFinding.CONTAINED_NOT_TAKEN, type + ".contained");
        }
      }
    }
  }

  private JsonObject object(JsonObject object, String place) {
    JsonObjectBuilder looked = Json.createObjectBuilder();
    boolean namesSomebody =
        !object.containsKey("reference")
            && object.containsKey("identifier")
            && PEOPLE.contains(text(object.get("type")));
    if (namesSomebody) {
      throw NotAdded.because(AddingFinding.SOMEBODY_ELSE, place);
    }
    object.forEach((name, value) -> looked.add(name, member(name, value, place + "." + name)));
    return looked.build();
  }

  private JsonValue member(String name, JsonValue value, String place) {
    if (name.equals("modifierExtension") || name.equals("implicitRules")) {
      throw NotAdded.because(AddingFinding.MODIFIER_NOT_TAKEN, place);
    }
    if (name.equals("valueAttachment")) {
      throw NotAdded.because(AddingFinding.ATTACHMENT_ELSEWHERE, place);
    }
    if (value instanceof JsonString text) {
      return string(name, text, place);
    }
    return value(value, place);
  }

  private JsonValue value(JsonValue value, String place) {
    if (value instanceof JsonObject object) {
      return object(object, place);
    }
    if (value instanceof JsonArray array) {
      JsonArrayBuilder looked = Json.createArrayBuilder();
      for (int i = 0; i < array.size(); i++) {
        JsonValue item = array.get(i);
        String at = place + "[" + i + "]";
        looked.add(item instanceof JsonString text ? string("", text, at) : value(item, at));
      }
      return looked.build();
    }
    return value;
  }

  private JsonValue string(String name, JsonString text, String place) {
    String written = text.getString();
    if (isOneself(written)) {
      return Json.createValue("Patient/" + subject);
    }
    String local = written.startsWith(base + "/") ? written.substring(base.length() + 1) : written;
    if (PEOPLE.stream().anyMatch(isA(local))) {
      throw NotAdded.because(AddingFinding.SOMEBODY_ELSE, place);
    }
    if (name.equals("reference") && beside.containsKey(written)) {
      return Json.createValue(beside.get(written));
    }
    if (name.equals("reference") && !isElsewhere(written)) {
      throw NotAdded.because(AddingFinding.REFERENCE_NOT_TAKEN, place);
    }
    return text;
  }

  private static Predicate<String> isA(String written) {
    return type -> written.startsWith(type + "/") || written.startsWith(type + "?");
  }

  /** What is contained, and what another server keeps that is nobody. */
  private boolean isElsewhere(String written) {
    boolean isUrl =
        (written.startsWith("https://") || written.startsWith("http://"))
            && !written.startsWith(base + "/");
    return written.startsWith("#") || (isUrl && PEOPLE.stream().noneMatch(in(written)));
  }

  private static Predicate<String> in(String written) {
    return type -> written.contains("/" + type + "/");
  }

  private boolean isOneself(String written) {
    String plain = "Patient/" + subject;
    return written.equals(plain) || written.equals(base + "/" + plain);
  }

  private static String text(JsonValue value) {
    return value instanceof JsonString text ? text.getString() : "";
  }
}
