package jp.mimamori.test.store;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.mimamori.code.Coding;
import jp.mimamori.code.Systems;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.record.DraftRecord;
import jp.mimamori.record.EffectiveTime;
import jp.mimamori.record.Labels;
import jp.mimamori.record.Measure;
import jp.mimamori.record.NewDocument;
import jp.mimamori.record.Records;

/** Records of a test's own, appended as an import appends them. */
public final class Drafts {

  private Drafts() {}

  /** A weight in kilograms, as an observation. */
  static DraftRecord weight(String key, LocalDate day, String kilograms) {
    String template =
        """
        {"resourceType":"Observation","id":"%s","status":"final",\
        "code":{"coding":[{"system":"%s","code":"29463-7"}],"text":"体重"},\
        "subject":{"reference":"Patient/draft-subject"},"effectiveDateTime":"%s",\
        "valueQuantity":{"value":%s,"unit":"kg","system":"%s","code":"kg"}}\
        """
            .formatted(DraftRecord.token(key), Systems.LOINC, day, kilograms, Systems.UCUM);
    return new DraftRecord(
        key,
        Category.VITALS,
        "Observation",
        "体重 " + kilograms + " kg",
        new Coding(Systems.LOINC, "29463-7"),
        EffectiveTime.ofDay(day),
        new Measure(new BigDecimal(kilograms), "kg"),
        "final",
        null,
        "",
        template,
        Labels.NONE);
  }

  /** An allergy as this institution recorded it. */
  static DraftRecord allergyOf(String origin, LocalDate day) {
    DraftRecord draft = allergy(day);
    return new DraftRecord(
        draft.key() + origin,
        draft.category(),
        draft.resourceType(),
        draft.title(),
        null,
        draft.effective(),
        null,
        draft.status(),
        null,
        origin,
        draft.template(),
        Labels.NONE);
  }

  /** A checkup of a day, with this many items as its parts. */
  static List<DraftRecord> checkup(LocalDate day, int items) {
    List<DraftRecord> drafts = new java.util.ArrayList<>();
    String whole = "checkup " + day;
    drafts.add(draft(whole, null, Category.CHECKUP, "DiagnosticReport", "特定健診", day));
    for (int i = 1; i <= items; i++) {
      drafts.add(
          draft(whole + " item " + i, whole, Category.CHECKUP, "Observation", "項目" + i, day));
    }
    return drafts;
  }

  static DraftRecord allergy(LocalDate day) {
    return draft(
        "allergy " + day, null, Category.ALLERGY, "AllergyIntolerance", "ペニシリン アレルギー", day);
  }

  /** Says neither when, nor with which code. */
  static DraftRecord undatedAllergy() {
    return new DraftRecord(
        "undated allergy",
        Category.ALLERGY,
        "AllergyIntolerance",
        "そば アレルギー",
        null,
        null,
        null,
        "",
        null,
        "",
        "{\"resourceType\":\"AllergyIntolerance\"}",
        Labels.NONE);
  }

  /** The value lies at or above this. */
  static DraftRecord triglycerideOfAtLeast(LocalDate day, String limit) {
    DraftRecord plain =
        draft("triglyceride " + day, null, Category.CHECKUP, "Observation", "中性脂肪", day);
    return new DraftRecord(
        plain.key(),
        plain.category(),
        plain.resourceType(),
        plain.title(),
        plain.code(),
        plain.effective(),
        new Measure(new BigDecimal(limit), "mg/dL", Measure.Bound.AT_LEAST),
        plain.status(),
        null,
        "",
        plain.template(),
        Labels.NONE);
  }

  static NewDocument document(String content) {
    return new NewDocument(
        "FHIR", content + ".json", "見本 " + content, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Appends in one transaction, with the permit that the caller gets. */
  static Records.Appended append(
      World world, Caller caller, SubjectId subject, NewDocument document, DraftRecord... drafts) {
    return world.inTransaction(
        () -> {
          Permit permit =
              world
                  .the(Deciding.class)
                  .decide(
                      new Question(
                          caller,
                          subject,
                          Action.WRITE,
                          Purpose.PERSONAL_USE,
                          Set.of(Category.values()),
                          world.clock().instant()))
                  .orThrow();
          return world
              .the(Records.class)
              .append(permit, document, List.of(drafts), world.clock().instant());
        });
  }

  private static DraftRecord draft(
      String key,
      @org.jspecify.annotations.Nullable String partOf,
      Category category,
      String type,
      String title,
      LocalDate day) {
    String template =
        "{\"resourceType\":\"%s\",\"id\":\"%s\",\"subject\":{\"reference\":\"Patient/draft-subject\"}%s}"
            .formatted(
                type,
                DraftRecord.token(key),
                partOf == null
                    ? ""
                    : ",\"partOf\":[{\"reference\":\"X/" + DraftRecord.token(partOf) + "\"}]");
    return new DraftRecord(
        key,
        category,
        type,
        title,
        null,
        EffectiveTime.ofDay(day),
        null,
        "final",
        partOf,
        "",
        template,
        Labels.NONE);
  }
}
