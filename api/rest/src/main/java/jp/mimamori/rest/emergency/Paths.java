package jp.mimamori.rest.emergency;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.mimamori.emergency.NotPossible;
import jp.mimamori.emergency.Path;
import jp.mimamori.emergency.Verdict;
import jp.mimamori.mobile.EmergencyDecisionPayload;
import jp.mimamori.mobile.EmergencyEntriesPayload;
import jp.mimamori.rest.problem.InvalidField;
import jp.mimamori.rest.problem.InvalidFields;
import org.jspecify.annotations.Nullable;

/** Places of the form, out of payloads. */
final class Paths {

  private Paths() {}

  /**
   * What was typed where.
   *
   * @throws InvalidField when the form has no such place
   */
  static Map<Path, String> typed(EmergencyEntriesPayload payload) {
    Map<Path, String> typed = new LinkedHashMap<>();
    payload
        .values()
        .forEach(
            (path, text) -> typed.put(path(path, "values"), Objects.requireNonNullElse(text, "")));
    return typed;
  }

  static Set<Path> sure(EmergencyEntriesPayload payload) {
    return Objects.requireNonNullElse(payload.sure(), List.<String>of()).stream()
        .map(path -> path(path, "sure"))
        .collect(Collectors.toSet());
  }

  /**
   * The verdicts by place.
   *
   * @throws InvalidField when one has not what its kind needs, or a place comes up twice
   */
  static Map<Path, Verdict> verdicts(EmergencyDecisionPayload payload) {
    Map<Path, Verdict> verdicts = new TreeMap<>();
    for (EmergencyDecisionPayload.Verdict one : payload.fields()) {
      if (verdicts.put(path(one.path(), "path"), verdict(one)) != null) {
        throw new InvalidField("path", "PATH_TWICE");
      }
    }
    return verdicts;
  }

  private static Verdict verdict(EmergencyDecisionPayload.Verdict one) {
    refuseUnless(one.comment() == null || one.verdict().equals("RETURNED"), "comment");
    refuseUnless(one.value() == null || one.verdict().equals("CORRECTED"), "value");
    return switch (one.verdict()) {
      case "RETURNED" -> new Verdict.Returned(Objects.requireNonNullElse(one.comment(), ""));
      case "CORRECTED" -> new Verdict.Corrected(needed(one.value()));
      default -> new Verdict.Approved();
    };
  }

  private static String needed(@Nullable String value) {
    if (value == null) {
      throw new InvalidField("value", "VALUE_MISSING");
    }
    return value;
  }

  private static void refuseUnless(boolean holds, String field) {
    if (!holds) {
      throw new InvalidField(field, "NOT_WITH_THIS_VERDICT");
    }
  }

  /** What of a decision is not right, by the paths of the form. */
  static InvalidFields wrong(NotPossible wrong) {
    Map<String, String> why = new TreeMap<>();
    wrong.refused().forEach((path, reason) -> why.put(path.text(), reason.name()));
    wrong.missing().forEach(path -> why.put(path.text(), "NO_VERDICT"));
    return new InvalidFields(why);
  }

  private static Path path(String written, String field) {
    return Path.parse(written).orElseThrow(() -> new InvalidField(field, "NO_SUCH_PLACE"));
  }
}
