package jp.mimamori.record;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.DataPeriod;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Reach;
import jp.mimamori.consent.Sensitivity;
import jp.mimamori.consent.Window;
import jp.mimamori.consent.WindowKind;
import jp.mimamori.identity.SubjectId;

/**
 * Turns the reach of a permit into conditions on the record {@code r} of a query.
 *
 * <p>What is kept out is kept out with its parts and with all versions of it: a correction that no
 * longer names the institution does not bring a hidden visit to light.
 */
final class Narrowing {

  private static final String NOT_JUDGED = "v.sensitivity = 'NOT_JUDGED'";

  private static final String SHOWN =
      "(r.sourceKey not in :hiddenKeys and (r.partOf is null or r.partOf not in :hiddenKeys)"
          + " or r.id in :broughtSince)";

  private final SearchQuery query;
  private final SubjectId subject;
  private final Reach reach;
  private final List<String> withheld = new ArrayList<>();

  private Narrowing(SearchQuery query, SubjectId subject, Reach reach) {
    this.query = query;
    this.subject = subject;
    this.reach = reach;
  }

  /** The query that begins like this, narrowed to what the permit reaches. */
  static SearchQuery of(String start, Permit permit) {
    return of(start, permit.toSee().subject(), permit.reach());
  }

  /** Likewise, to one kind of what an emergency opens: of checkups for nothing but their days. */
  static SearchQuery of(String start, Permit permit, WindowKind kind) {
    SearchQuery query = begun(start, permit.toSee().subject(), permit.reach());
    new WindowCondition(query, Objects.requireNonNull(permit.reach().window())).records(kind);
    return query;
  }

  /** Likewise; for what a caller may know of while adding to the records. */
  static SearchQuery of(String start, SubjectId subject, Reach reach) {
    SearchQuery query = begun(start, subject, reach);
    Window window = reach.window();
    if (window != null) {
      new WindowCondition(query, window).records();
    }
    return query;
  }

  private static SearchQuery begun(String start, SubjectId subject, Reach reach) {
    SearchQuery query = new SearchQuery(start).with("subject", subject.value());
    Set<Category> categories = reach.ofRecords();
    if (categories.isEmpty()) {
      query.and("r.id is null");
    } else {
      query.and("r.category in :categories").with("categories", categories);
    }
    new Narrowing(query, subject, reach).narrow();
    return query;
  }

  private void narrow() {
    period();
    records();
    institutions();
    visits();
    periods();
    sensitive();
    if (!withheld.isEmpty()) {
      query.and(none("r.sourceKey")).and("(r.partOf is null or " + none("r.partOf") + ")");
    }
  }

  /**
   * That no version under a key is withheld. Asked of each key by itself: with an "or" between the
   * keys a database looks through all records of the person for each of them.
   */
  private String none(String key) {
    return "(select count(v.id) from HealthRecord v where v.subjectId = r.subjectId and v.sourceKey = "
        + key
        + " and ("
        + String.join(" or ", withheld)
        + ")) = 0";
  }

  /** What says no day is of none of them. */
  private void period() {
    DataPeriod period = reach.period();
    if (period.first() != null) {
      query.and("r.effectiveOn >= :dataFirst").with("dataFirst", period.first());
    }
    if (period.last() != null) {
      query.and("r.effectiveOn <= :dataLast").with("dataLast", period.last());
    }
    if (period.first() != null || period.last() != null) {
      query.and("r.effectiveFrom is not null");
    }
  }

  private void records() {
    if (!reach.exclusions().records().isEmpty()) {
      withheld.add("v.sourceKey in :keptRecords");
      query.with("keptRecords", reach.exclusions().records());
    }
  }

  private void institutions() {
    int number = 0;
    for (String institution : reach.exclusions().institutions()) {
      withheld.add(names(institution, "keptPlace" + number++));
    }
    withholdUnjudged(number > 0);
  }

  private void visits() {
    if (!reach.exclusions().visits().isEmpty()) {
      query.and(SHOWN).without(subject, reach.exclusions().hidden());
      withholdUnjudged(true);
    }
  }

  /** That {@code v} names this institution, or none at all when the key is empty. */
  private String names(String institution, String parameter) {
    if (institution.isEmpty()) {
      return "v.institutions = ''";
    }
    query.with(parameter, Containing.text("|" + institution + "|"));
    return "(v.institutions like :" + parameter + " or v.institutions = '" + Labels.TOO_MANY + "')";
  }

  private void withholdUnjudged(boolean byPlace) {
    if (byPlace && !withheld.contains(NOT_JUDGED)) {
      withheld.add(NOT_JUDGED);
    }
  }

  private void periods() {
    int number = 0;
    for (DataPeriod period : reach.exclusions().periods()) {
      withheld.add(touches(period, number++));
    }
  }

  /** That {@code v} lasts into the period, or says nothing of when it was. */
  private String touches(DataPeriod period, int number) {
    List<String> day = new ArrayList<>();
    List<String> time = new ArrayList<>();
    if (period.first() != null) {
      day.add("v.effectiveOn >= :keptFirst" + number);
      time.add("v.effectiveUntil > :keptFrom" + number);
      query.with("keptFirst" + number, period.first());
      query.with("keptFrom" + number, EffectiveTime.ofDay(period.first()).from());
    }
    if (period.last() != null) {
      day.add("v.effectiveOn <= :keptLast" + number);
      time.add("v.effectiveFrom < :keptUntil" + number);
      query.with("keptLast" + number, period.last());
      query.with("keptUntil" + number, EffectiveTime.ofDay(period.last()).until());
    }
    return day.isEmpty()
        ? "v.id = v.id"
        : "(v.effectiveFrom is null or %s or %s)"
            .formatted(String.join(" and ", day), String.join(" and ", time));
  }

  private void sensitive() {
    Set<Sensitivity> missing = EnumSet.allOf(Sensitivity.class);
    missing.removeAll(reach.sensitivities());
    for (Sensitivity kind : missing) {
      withheld.add("v.sensitivity like '%" + kind.name() + "%'");
    }
    if (!missing.isEmpty() && !withheld.contains(NOT_JUDGED)) {
      withheld.add(NOT_JUDGED);
    }
  }
}
