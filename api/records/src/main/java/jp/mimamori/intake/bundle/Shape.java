package jp.mimamori.intake.bundle;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.mimamori.fhir.FhirJson;
import jp.mimamori.intake.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Compares JSON with the definitions of FHIR R4, element by element, and names the path of what
 * does not fit. Unknown and empty elements are left out with a warning, since a FHIR server must
 * not serve them; one value where a list belongs is taken as a list of one; a wrong JSON type, an
 * invalid value or a code outside a required value set is an error.
 */
final class Shape {

  private static final int MAXIMUM_FINDINGS = 1_000;

  private final FhirContext context = FhirJson.context();
  private final List<Finding> findings;

  Shape(List<Finding> findings) {
    this.findings = findings;
  }

  /** The resource without what is left out. */
  JsonObject resource(JsonObject json, String path) {
    String type = typeOf(json);
    if (type.isEmpty()) {
      find(BundleFinding.NOT_A_RESOURCE, path);
      return json;
    }
    if (type.equals("Bundle") && path.contains(".")) {
      find(BundleFinding.BUNDLE_IN_BUNDLE, path);
      return json;
    }
    try {
      return object(json, context.getResourceDefinition(type), path);
    } catch (DataFormatException e) {
      find(BundleFinding.TYPE_UNKNOWN, path, type);
      return json;
    }
  }

  /** The resource type that an object names, or an empty string. */
  static String typeOf(JsonObject json) {
    return json.get("resourceType") instanceof JsonString type
            && type.getString().matches("[A-Z][A-Za-z]{1,60}")
        ? type.getString()
        : "";
  }

  private JsonObject object(
      JsonObject json, BaseRuntimeElementCompositeDefinition<?> definition, String path) {
    JsonObjectBuilder kept = JsonScan.JSON.createObjectBuilder();
    Set<String> choices = new HashSet<>();
    json.forEach(
        (name, value) -> {
          if (name.equals("resourceType")) {
            kept.add(name, value);
            return;
          }
          JsonValue clean = property(name, value, definition, path + "." + shown(name), choices);
          if (clean != null) {
            kept.add(name, clean);
          }
        });
    return kept.build();
  }

  private @Nullable JsonValue property(
      String name,
      JsonValue value,
      BaseRuntimeElementCompositeDefinition<?> definition,
      String path,
      Set<String> choices) {
    if (findings.size() >= MAXIMUM_FINDINGS) {
      return giveUp(path);
    }
    boolean sibling = name.startsWith("_");
    String element = sibling ? name.substring(1) : name;
    BaseRuntimeChildDefinition child =
        element.contains("[") ? null : definition.getChildByName(element);
    BaseRuntimeElementDefinition<?> type = child == null ? null : type(child, element);
    if (child == null || type == null || (sibling && !isPrimitive(type))) {
      find(BundleFinding.ELEMENT_UNKNOWN, path);
      return null;
    }
    if (isEmpty(value)) {
      find(BundleFinding.EMPTY_LEFT_OUT, path);
      return null;
    }
    // Names are unique in an object, so one child twice is two forms of a choice.
    if (!sibling && !choices.add(child.getElementName())) {
      find(BundleFinding.CHOICE_TWICE, path);
      return null;
    }
    return child.getMax() == 1
        ? single(value, child, type, path, sibling)
        : list(value, child, type, path, sibling);
  }

  /** The library does not find extensions that change the meaning by their name. */
  private @Nullable BaseRuntimeElementDefinition<?> type(
      BaseRuntimeChildDefinition child, String element) {
    return element.equals("modifierExtension")
        ? composite("Extension")
        : child.getChildByName(element);
  }

  /** A document this wrong is refused; a longer list would help nobody. */
  private @Nullable JsonValue giveUp(String path) {
    if (findings.size() == MAXIMUM_FINDINGS) {
      find(BundleFinding.TOO_MANY_FINDINGS, path, "" + MAXIMUM_FINDINGS);
    }
    return null;
  }

  private static boolean isEmpty(JsonValue value) {
    return switch (value.getValueType()) {
      case NULL -> true;
      case ARRAY -> value.asJsonArray().isEmpty();
      case OBJECT -> value.asJsonObject().isEmpty();
      case STRING -> ((JsonString) value).getString().isBlank();
      default -> false;
    };
  }

  private @Nullable JsonValue single(
      JsonValue value,
      BaseRuntimeChildDefinition child,
      BaseRuntimeElementDefinition<?> type,
      String path,
      boolean sibling) {
    if (value.getValueType() == JsonValue.ValueType.ARRAY) {
      find(BundleFinding.WRONG_JSON_TYPE, path);
      return null;
    }
    return item(value, child, type, path, sibling);
  }

  private @Nullable JsonValue list(
      JsonValue value,
      BaseRuntimeChildDefinition child,
      BaseRuntimeElementDefinition<?> type,
      String path,
      boolean sibling) {
    boolean isList = value.getValueType() == JsonValue.ValueType.ARRAY;
    if (!isList) {
      find(BundleFinding.LIST_EXPECTED, path);
    }
    JsonArray items =
        isList ? value.asJsonArray() : JsonScan.JSON.createArrayBuilder().add(value).build();
    JsonArrayBuilder kept = JsonScan.JSON.createArrayBuilder();
    for (int i = 0; i < items.size(); i++) {
      JsonValue item = items.get(i);
      if (item.getValueType() == JsonValue.ValueType.NULL && isPrimitive(type)) {
        kept.addNull();
        continue;
      }
      JsonValue clean = item(item, child, type, path + "[" + i + "]", sibling);
      if (clean != null) {
        kept.add(clean);
      }
    }
    JsonArray array = kept.build();
    return array.isEmpty() ? null : array;
  }

  private @Nullable JsonValue item(
      JsonValue value,
      BaseRuntimeChildDefinition child,
      BaseRuntimeElementDefinition<?> type,
      String path,
      boolean sibling) {
    if (!sibling && isPrimitive(type)) {
      return Primitives.check(value, child, type, path, findings);
    }
    if (!(value instanceof JsonObject json)) {
      find(BundleFinding.WRONG_JSON_TYPE, path);
      return null;
    }
    if (sibling) {
      return element(json, path);
    }
    if (isResource(type)) {
      return resource(json, path);
    }
    JsonObject clean = object(json, composite(type), path);
    if (type.getName().equals("Narrative") && !isPlain(clean)) {
      find(BundleFinding.NARRATIVE_LEFT_OUT, path);
      return null;
    }
    return clean.isEmpty() ? null : clean;
  }

  /** What stands beside a primitive value under its name with an underscore: id and extensions. */
  private @Nullable JsonObject element(JsonObject json, String path) {
    JsonObjectBuilder known = JsonScan.JSON.createObjectBuilder();
    json.forEach(
        (name, value) -> {
          if (name.equals("id") || name.equals("extension")) {
            known.add(name, value);
          } else {
            find(BundleFinding.ELEMENT_UNKNOWN, path + "." + shown(name));
          }
        });
    JsonObject clean = object(known.build(), composite("Extension"), path);
    return clean.isEmpty() ? null : clean;
  }

  private static boolean isPlain(JsonObject narrative) {
    return narrative.get("div") instanceof JsonString div && SafeNarrative.isPlain(div.getString());
  }

  private BaseRuntimeElementCompositeDefinition<?> composite(BaseRuntimeElementDefinition<?> type) {
    return type instanceof BaseRuntimeElementCompositeDefinition<?> composite
        ? composite
        : composite(type.getName());
  }

  private BaseRuntimeElementCompositeDefinition<?> composite(String name) {
    return (BaseRuntimeElementCompositeDefinition<?>) context.getElementDefinition(name);
  }

  private static boolean isResource(BaseRuntimeElementDefinition<?> type) {
    return switch (type.getChildType()) {
      case CONTAINED_RESOURCES, CONTAINED_RESOURCE_LIST, RESOURCE -> true;
      default -> false;
    };
  }

  private static boolean isPrimitive(BaseRuntimeElementDefinition<?> type) {
    return switch (type.getChildType()) {
      case PRIMITIVE_DATATYPE, PRIMITIVE_XHTML, PRIMITIVE_XHTML_HL7ORG, ID_DATATYPE -> true;
      default -> false;
    };
  }

  private static String shown(String name) {
    return name.length() > 64 ? name.substring(0, 64) + "…" : name;
  }

  private void find(BundleFinding code, String path, String... arguments) {
    findings.add(Finding.of(code, path, arguments));
  }
}
