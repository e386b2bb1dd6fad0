package jp.mimamori.intake.bundle;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.parser.DataFormatException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import jp.mimamori.fhir.FhirDate;
import jp.mimamori.intake.Finding;
import org.hl7.fhir.instance.model.api.IPrimitiveType;
import org.jspecify.annotations.Nullable;

/** Checks the values of FHIR's primitive types (R4 datatypes, table of lexical forms). */
final class Primitives {

  private static final Set<String> NUMBERS =
      Set.of("integer", "unsignedInt", "positiveInt", "decimal");
  private static final Set<String> DATES = Set.of("date", "dateTime", "instant", "time");
  private static final BigDecimal LARGEST = BigDecimal.valueOf(Integer.MAX_VALUE);

  /** Forms without nested repetition, so that a hostile value costs no more than its length. */
  private static final Map<String, Pattern> FORMS =
      Map.of(
          "id", Pattern.compile("[A-Za-z0-9\\-.]{1,64}"),
          "code", Pattern.compile("\\S++(?: \\S++)*+"),
          "uri", Pattern.compile("\\S*"),
          "url", Pattern.compile("\\S*"),
          "canonical", Pattern.compile("\\S*"),
          "oid", Pattern.compile("urn:oid:[0-2][0-9.]+"),
          "uuid", Pattern.compile("urn:uuid:[0-9a-f\\-]{36}"));

  private Primitives() {}

  /** The value to keep, or null when a finding says what is wrong. */
  static @Nullable JsonValue check(
      JsonValue value,
      BaseRuntimeChildDefinition child,
      BaseRuntimeElementDefinition<?> type,
      String path,
      List<Finding> findings) {
    String name = type.getName();
    if (value.getValueType() == JsonValue.ValueType.NULL || !fits(name, value)) {
      findings.add(Finding.of(BundleFinding.WRONG_JSON_TYPE, path));
      return null;
    }
    if (DATES.contains(name)) {
      return date(name, ((JsonString) value).getString(), path, findings);
    }
    if (!isValid(name, value) || !isKnownCode(child, type, value)) {
      findings.add(Finding.of(BundleFinding.VALUE_INVALID, path, shown(value)));
      return null;
    }
    return value;
  }

  private static boolean fits(String type, JsonValue value) {
    if (type.equals("boolean")) {
      return value == JsonValue.TRUE || value == JsonValue.FALSE;
    }
    return NUMBERS.contains(type) ? value instanceof JsonNumber : value instanceof JsonString;
  }

  private static @Nullable JsonValue date(
      String type, String written, String path, List<Finding> findings) {
    if (!FhirDate.isValid(type, written)) {
      findings.add(Finding.of(BundleFinding.DATE_INVALID, path, shorter(written)));
      return null;
    }
    if (!type.equals("time") && FhirDate.lacksOffset(written)) {
      findings.add(Finding.of(BundleFinding.OFFSET_MISSING, path));
      return JsonScan.JSON.createValue(written + "+09:00");
    }
    return JsonScan.JSON.createValue(written);
  }

  private static boolean isValid(String type, JsonValue value) {
    if (value instanceof JsonNumber number) {
      return type.equals("decimal") || isInteger(type, number.bigDecimalValue());
    }
    Pattern form = FORMS.get(type);
    return form == null || form.matcher(((JsonString) value).getString()).matches();
  }

  private static boolean isInteger(String type, BigDecimal number) {
    int lowest = type.equals("positiveInt") ? 1 : type.equals("unsignedInt") ? 0 : -1;
    return number.stripTrailingZeros().scale() <= 0
        && number.abs().compareTo(LARGEST) <= 0
        && (type.equals("integer") || number.compareTo(BigDecimal.valueOf(lowest)) >= 0);
  }

  /** Codes with a required binding are enums in the library; an unknown code does not parse. */
  private static boolean isKnownCode(
      BaseRuntimeChildDefinition child, BaseRuntimeElementDefinition<?> type, JsonValue value) {
    Object values = child.getInstanceConstructorArguments();
    if (values == null || !(value instanceof JsonString code)) {
      return true;
    }
    try {
      if (type.newInstance(values) instanceof IPrimitiveType<?> primitive) {
        primitive.setValueAsString(code.getString());
      }
      return true;
    } catch (IllegalArgumentException | DataFormatException e) {
      return false;
    }
  }

  private static String shown(JsonValue value) {
    return shorter(value instanceof JsonString text ? text.getString() : value.toString());
  }

  private static String shorter(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }
}
