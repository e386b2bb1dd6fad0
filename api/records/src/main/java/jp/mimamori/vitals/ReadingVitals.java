package jp.mimamori.vitals;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import jp.mimamori.code.Systems;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.Disclosed;
import jp.mimamori.ledger.Ledger;
import jp.mimamori.record.Cursor;
import jp.mimamori.record.HealthRecord;
import jp.mimamori.record.Measured;
import jp.mimamori.record.Page;
import org.jspecify.annotations.Nullable;

/** How one kind of reading went, whoever measured it: at home, at a hospital, at a checkup. */
@ApplicationScoped
public class ReadingVitals {

  @Inject Deciding deciding;
  @Inject Ledger ledger;
  @Inject Measured measured;
  @Inject Clock clock;

  /**
   * A point of it.
   *
   * @param at as the record says it: a day, or a time with its offset; empty when it says none
   * @param value of a blood pressure the upper number; null when the record says it in another way
   * @param home whether it was entered by the person or the family, and no institution's
   */
  public record Point(
      HealthRecord record,
      String at,
      @Nullable BigDecimal value,
      @Nullable BigDecimal lower,
      String unit,
      String device,
      boolean home) {}

  /**
   * A part of it, newest day first.
   *
   * @param from the first day of interest; null for all of them
   * @param until the last one
   * @throws RefusedException when the caller may not read this person's vital signs
   */
  @Transactional
  public Page<Point> trend(
      Caller caller,
      Purpose purpose,
      SubjectId subject,
      Vital vital,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      Optional<Cursor> after,
      int size) {
    Question question =
        new Question(
            caller, subject, Action.READ, purpose, Set.of(Category.VITALS), clock.instant());
    return ledger.disclose(
        deciding.decide(question),
        permit -> {
          Page<HealthRecord> page =
              measured.page(permit, Systems.LOINC, vital.codes(), from, until, after, size);
          return new Page<>(
              page.items().stream().map(record -> point(vital, record)).toList(),
              page.nextCursor());
        },
        page ->
            Disclosed.of(
                page.items().stream().map(point -> point.record().id().value()).toList(),
                page.items().isEmpty() ? Set.of() : Set.of(Category.VITALS)));
  }

  private static Point point(Vital vital, HealthRecord record) {
    JsonObject body = body(record);
    boolean pressure = vital == Vital.BLOOD_PRESSURE;
    BigDecimal own = record.measure();
    BigDecimal upper = pressure && own == null ? component(body, Vital.SYSTOLIC) : own;
    String unit = record.unit();
    return new Point(
        record,
        body.getString("effectiveDateTime", ""),
        upper,
        pressure ? component(body, Vital.DIASTOLIC) : null,
        own == null || unit == null ? vital.unit() : unit,
        device(body),
        record.origin().equals(EnteringVitals.HOME));
  }

  private static String device(JsonObject body) {
    return body.get("device") instanceof JsonObject device ? device.getString("display", "") : "";
  }

  private static @Nullable BigDecimal component(JsonObject body, String loinc) {
    if (!body.containsKey("component")) {
      return null;
    }
    return body.getJsonArray("component").getValuesAs(JsonObject.class).stream()
        .filter(component -> is(component, loinc) && component.containsKey("valueQuantity"))
        .map(component -> component.getJsonObject("valueQuantity"))
        .filter(quantity -> quantity.containsKey("value"))
        .map(quantity -> quantity.getJsonNumber("value").bigDecimalValue())
        .findFirst()
        .orElse(null);
  }

  private static boolean is(JsonObject component, String loinc) {
    JsonObject code = component.getJsonObject("code");
    return code != null
        && code.containsKey("coding")
        && code.getJsonArray("coding").getValuesAs(JsonObject.class).stream()
            .anyMatch(
                coding ->
                    coding.getString("system", "").equals(Systems.LOINC)
                        && coding.getString("code", "").equals(loinc));
  }

  private static JsonObject body(HealthRecord record) {
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(record.body()))) {
      return reader.readObject();
    }
  }
}
