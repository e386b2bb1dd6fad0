package jp.mimamori.fhir;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.Map;
import java.util.regex.Pattern;
import jp.mimamori.code.SharedSystems;
import org.jspecify.annotations.Nullable;

/**
 * Copies values whose form leaves no room for a place: numbers, days, codes of shared systems,
 * references to other records. Whatever is of another form is left out, never repaired.
 */
final class PlacelessValues {

  /** What an element may hold. */
  enum Form {
    CODE,
    CONCEPT,
    CODING,
    NUMBER,
    YES_OR_NO,
    DAY,
    DAYS,
    QUANTITY,
    RANGE,
    RATIO,
    RECORD,
    USAGE,
    GROUP
  }

  private static final JsonProvider JSON = JsonProvider.provider();
  private static final int DEEPEST = 8;

  private static final Pattern CODE = Pattern.compile("[a-z][a-z\\-]{0,39}");
  private static final Pattern CODED = Pattern.compile("[A-Za-z0-9.+/*_\\-]{1,40}");
  private static final Pattern SYSTEM = Pattern.compile("[A-Za-z0-9.:/_\\-]{1,120}");
  private static final Pattern UNIT =
      Pattern.compile("[\\w%/.*^{}\\[\\]μµ℃°回本個錠包日分時間枚滴吸入年月週歳\\-]{1,20}");
  private static final Pattern DAY = Pattern.compile("([0-9]{4}(-[0-9]{2}){0,2})(T.*)?");
  private static final Pattern COMPARATOR = Pattern.compile("[<>]=?");

  private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final Pattern RECORD = Pattern.compile("[A-Z][A-Za-z]{2,40}/" + ID);

  /** How to take a drug: nothing but these words and numbers. */
  private static final Pattern USAGE =
      Pattern.compile(
          "([0-9０-９.．、,・()（）～〜\\-\\s　]|毎|食|前|後|間|朝|昼|夕|夜|就寝|起床|時|頓服|頓用|内服|外用|服用|吸入|点眼|点鼻|塗布|貼付"
              + "|注射|回|日|分|週|月|錠|カプセル|包|滴|枚|個|ｍＬ|mL|ml|mg|ｍｇ|g|ｇ|直|隔|に|を|の|つ|ずつ|疼痛|発熱|発作|痛い)"
              + "{1,100}");

  private final PlaceWords words;

  PlacelessValues(PlaceWords words) {
    this.words = words;
  }

  /** What of these elements an object has, one by one. */
  JsonObjectBuilder elements(JsonObject from, Map<String, Form> allowed, int depth) {
    JsonObjectBuilder copy = JSON.createObjectBuilder();
    allowed.forEach(
        (name, form) -> {
          JsonValue value = copied(from.get(name), name, form, depth);
          if (value != null) {
            copy.add(name, value);
          }
        });
    return copy;
  }

  private @Nullable JsonValue copied(@Nullable JsonValue value, String name, Form form, int depth) {
    if (value instanceof JsonArray array) {
      JsonArrayBuilder several = JSON.createArrayBuilder();
      array.forEach(
          one -> {
            JsonValue copy = one instanceof JsonArray ? null : copied(one, name, form, depth);
            if (copy != null) {
              several.add(copy);
            }
          });
      JsonArray all = several.build();
      return all.isEmpty() ? null : all;
    }
    if (value instanceof JsonObject object) {
      JsonObject copy = object(object, name, form, depth);
      return copy.isEmpty() ? null : copy;
    }
    return value == null ? null : simple(value, form);
  }

  private JsonObject object(JsonObject from, String name, Form form, int depth) {
    return switch (form) {
      case CONCEPT -> concept(from);
      case CODING -> coding(from);
      case QUANTITY -> quantity(from);
      case DAYS -> elements(from, Map.of("start", Form.DAY, "end", Form.DAY), depth).build();
      case RANGE ->
          elements(from, Map.of("low", Form.QUANTITY, "high", Form.QUANTITY), depth).build();
      case RATIO ->
          elements(from, Map.of("numerator", Form.QUANTITY, "denominator", Form.QUANTITY), depth)
              .build();
      case RECORD -> reference(from);
      case GROUP ->
          depth >= DEEPEST
              ? JsonValue.EMPTY_JSON_OBJECT
              : elements(from, Placeless.within(name), depth + 1).build();
      case CODE, NUMBER, YES_OR_NO, DAY, USAGE -> JsonValue.EMPTY_JSON_OBJECT;
    };
  }

  private @Nullable JsonValue simple(JsonValue value, Form form) {
    return switch (form) {
      // some types have a code where others have a concept
      case CODE, CONCEPT -> matching(value, CODE);
      case USAGE -> matching(value, USAGE);
      case DAY -> day(value);
      case NUMBER -> value instanceof JsonNumber ? value : null;
      case YES_OR_NO -> value == JsonValue.TRUE || value == JsonValue.FALSE ? value : null;
      case CODING, DAYS, QUANTITY, RANGE, RATIO, RECORD, GROUP -> null;
    };
  }

  private static @Nullable JsonValue matching(JsonValue value, Pattern pattern) {
    return value instanceof JsonString text && pattern.matcher(text.getString()).matches()
        ? value
        : null;
  }

  /** The day without the time: dates of instants would not be valid without one. */
  private static @Nullable JsonValue day(JsonValue value) {
    if (value instanceof JsonString text) {
      var written = DAY.matcher(text.getString());
      return written.matches() ? JSON.createValue(written.group(1)) : null;
    }
    return null;
  }

  /** Codings of shared systems, and the words for them; words alone are not kept. */
  private JsonObject concept(JsonObject from) {
    JsonArrayBuilder codings = JSON.createArrayBuilder();
    if (from.get("coding") instanceof JsonArray array) {
      array.stream()
          .filter(JsonObject.class::isInstance)
          .map(coding -> coding((JsonObject) coding))
          .filter(coding -> !coding.isEmpty())
          .forEach(codings::add);
    }
    JsonArray kept = codings.build();
    if (kept.isEmpty()) {
      return JsonValue.EMPTY_JSON_OBJECT;
    }
    JsonObjectBuilder concept = JSON.createObjectBuilder().add("coding", kept);
    addWords(concept, from, "text");
    return concept.build();
  }

  private JsonObject coding(JsonObject from) {
    String system = text(from, "system");
    String code = text(from, "code");
    if (!SharedSystems.has(system)
        || !SYSTEM.matcher(system).matches()
        || !CODED.matcher(code).matches()
        || words.name(system + code)) {
      return JsonValue.EMPTY_JSON_OBJECT;
    }
    JsonObjectBuilder coding = JSON.createObjectBuilder().add("system", system).add("code", code);
    addWords(coding, from, "display");
    return coding.build();
  }

  private void addWords(JsonObjectBuilder copy, JsonObject from, String name) {
    String text = text(from, name);
    if (!text.isBlank() && words.allow(text)) {
      copy.add(name, text);
    }
  }

  private JsonObject quantity(JsonObject from) {
    JsonObjectBuilder quantity = JSON.createObjectBuilder();
    if (!(from.get("value") instanceof JsonNumber number)) {
      return JsonValue.EMPTY_JSON_OBJECT;
    }
    quantity.add("value", number);
    if (COMPARATOR.matcher(text(from, "comparator")).matches()) {
      quantity.add("comparator", text(from, "comparator"));
    }
    for (String name : new String[] {"unit", "code"}) {
      String unit = text(from, name);
      if (UNIT.matcher(unit).matches() && words.allow(unit)) {
        quantity.add(name, unit);
      }
    }
    if (text(from, "system").equals("http://unitsofmeasure.org")) {
      quantity.add("system", "http://unitsofmeasure.org");
    }
    return quantity.build();
  }

  private static JsonObject reference(JsonObject from) {
    String reference = text(from, "reference");
    return RECORD.matcher(reference).matches()
        ? JSON.createObjectBuilder().add("reference", reference).build()
        : JsonValue.EMPTY_JSON_OBJECT;
  }

  static String text(JsonObject from, String name) {
    return from.get(name) instanceof JsonString text ? text.getString() : "";
  }
}
