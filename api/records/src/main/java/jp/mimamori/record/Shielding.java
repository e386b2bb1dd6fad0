package jp.mimamori.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import jp.mimamori.code.SharedSystems;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Permit;
import jp.mimamori.identity.Normal;

/**
 * What a shielded permit shows of records: copies without any place, under a title that tells none.
 * Nothing that is asked for is answered by what was withheld, so that asking does not tell it.
 */
@ApplicationScoped
class Shielding {

  private static final int SCANNED_AT_ONCE = 200;
  private static final int MOST_SCANNED = 2_000;

  @Inject KnownPlaces places;
  @Inject Withholding withholding;
  @Inject BroughtRecords brought;

  /** The records as this permit shows them. */
  List<HealthRecord> shown(Permit permit, List<HealthRecord> found) {
    if (found.isEmpty()) {
      return found;
    }
    brought.shown(permit, found);
    if (!permit.reach().shielded()) {
      return found;
    }
    Set<String> known = places.of(permit);
    // no longer the store's: what is left out of them is not left out of it
    found.forEach(places::release);
    found.forEach(record -> withhold(record, known));
    return found;
  }

  Page<HealthRecord> shown(Permit permit, Page<HealthRecord> page) {
    return new Page<>(shown(permit, page.items()), page.nextCursor());
  }

  /**
   * A part of the timeline; a text is looked for in the titles that are shown. It may hold less
   * than {@code size} although there is more.
   *
   * @param from the records of a filter without text and origin, behind a place
   */
  Page<TimelineEntry> timeline(
      Permit permit,
      TimelineFilter filter,
      Optional<Cursor> after,
      int size,
      Function<Optional<Cursor>, Page<HealthRecord>> from) {
    if (filter.origin().filter(origin -> !origin.isEmpty()).isPresent()) {
      return new Page<>(List.of(), null);
    }
    List<TimelineEntry> found = new ArrayList<>();
    Optional<Cursor> start = after;
    for (int scanned = 0; scanned < MOST_SCANNED; scanned += SCANNED_AT_ONCE) {
      Page<HealthRecord> page = shown(permit, from.apply(start));
      page.items().stream()
          .map(Shielding::entry)
          .filter(entry -> isFound(entry, filter.text()))
          .forEach(found::add);
      if (found.size() > size || page.nextCursor() == null) {
        return Page.of(found, size, TimelineEntry::cursor);
      }
      start = page.next();
    }
    return new Page<>(found, start.orElse(null));
  }

  static int scannedAtOnce() {
    return SCANNED_AT_ONCE;
  }

  /** The condition that a code that is searched by tells of no institution. */
  static String sharedCode(String column) {
    List<String> any =
        SharedSystems.BEGINNINGS.stream().map(start -> column + " like '" + start + "%'").toList();
    return "(" + String.join(" or ", any) + ")";
  }

  private void withhold(HealthRecord record, Set<String> known) {
    Withholding.Left left = withholding.of(record, known);
    record.withhold(left.title().isEmpty() ? title(record.category()) : left.title(), left.body());
  }

  private static boolean isFound(TimelineEntry entry, String text) {
    return text.isBlank() || Normal.name(entry.title()).contains(Normal.name(text));
  }

  private static TimelineEntry entry(HealthRecord record) {
    return new TimelineEntry(
        record.id(),
        record.category(),
        record.resourceType(),
        record.title(),
        record.effectiveOn(),
        record.isDated(),
        record.status(),
        record.origin(),
        record.document());
  }

  private static String title(Category category) {
    return switch (category) {
      case CHECKUP -> "健診";
      case MEDICATION -> "薬";
      case VACCINATION -> "予防接種";
      case MATERNAL_CHILD -> "母子の健康";
      case ALLERGY -> "アレルギー";
      case CONDITION -> "病気・けが";
      case LABORATORY -> "検査";
      case VITALS -> "からだの測定";
      case ENCOUNTER -> "受診";
      case INSURANCE -> "保険";
      case DOCUMENT -> "文書";
      case QUESTIONNAIRE -> "質問票";
      case EMERGENCY -> "緊急時の情報";
      case OTHER -> "記録";
    };
  }
}
