package jp.mimamori.emergency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.consent.Window;
import jp.mimamori.consent.WindowKind;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.Disclosed;
import jp.mimamori.ledger.Ledger;
import jp.mimamori.medication.DispensedDrug;
import jp.mimamori.medication.ReadingMedications;
import jp.mimamori.record.HealthRecord;
import jp.mimamori.record.ReadingRecords;
import jp.mimamori.record.WindowRecords;

/** Somebody who broke the glass sees what an emergency needs of other records, and no more. */
@ApplicationScoped
public class ReadingWindow {

  /** The most records that are shown of one kind. */
  public static final int MOST = 30;

  private static final Set<Category> KINDS = kinds();

  @Inject Deciding deciding;
  @Inject Ledger ledger;
  @Inject WindowRecords records;
  @Inject Clock clock;

  /**
   * The window as it is today.
   *
   * @throws RefusedException when the caller has no emergency access that holds
   */
  @Transactional
  public WindowSheet window(Caller caller, SubjectId subject) {
    Question question =
        new Question(caller, subject, Action.READ, Purpose.EMERGENCY, KINDS, clock.instant());
    return ledger.disclose(deciding.decide(question), this::read, Seen::disclosed).sheet();
  }

  private Seen read(Permit permit) {
    Window window = Objects.requireNonNull(permit.reach().window(), "the window of an emergency");
    Map<WindowKind, WindowSheet.Part> parts = new EnumMap<>(WindowKind.class);
    List<HealthRecord> shown = new ArrayList<>();
    for (WindowKind kind : EnumSet.complementOf(EnumSet.of(WindowKind.CHECKUPS))) {
      List<HealthRecord> found = records.of(permit, kind, MOST + 1);
      List<HealthRecord> some = found.subList(0, Math.min(MOST, found.size()));
      shown.addAll(some);
      parts.put(
          kind,
          new WindowSheet.Part(
              window.from(kind),
              some.stream().map(ReadingWindow::row).toList(),
              found.size() > MOST));
    }
    return new Seen(
        new WindowSheet(parts, records.checkupDays(permit, MOST), window.from(WindowKind.CHECKUPS)),
        shown);
  }

  private static WindowSheet.Row row(HealthRecord record) {
    return new WindowSheet.Row(
        record.id(), record.effectiveOn(), record.title(), detail(record), record.origin());
  }

  private static String detail(HealthRecord record) {
    if (record.category() == Category.MEDICATION) {
      return ReadingMedications.of(new ReadingRecords.WithParts(record, List.of())).drugs().stream()
          .map(ReadingWindow::howTaken)
          .findFirst()
          .orElse("");
    }
    BigDecimal measure = record.measure();
    if (measure == null) {
      return "";
    }
    String unit = Objects.requireNonNullElse(record.unit(), "");
    return (measure.stripTrailingZeros().toPlainString() + " " + unit).strip();
  }

  private static String howTaken(DispensedDrug drug) {
    return Stream.of(drug.usage(), drug.amount(), drug.supply())
        .filter(words -> !words.isEmpty())
        .reduce((one, other) -> one + " / " + other)
        .orElse("");
  }

  private static Set<Category> kinds() {
    Set<Category> kinds = EnumSet.noneOf(Category.class);
    Stream.of(WindowKind.values()).forEach(kind -> kinds.addAll(kind.categories()));
    return kinds;
  }

  /** What was read, for the ledger too. */
  private record Seen(WindowSheet sheet, List<HealthRecord> shown) {

    Disclosed disclosed() {
      Set<Category> kinds = EnumSet.noneOf(Category.class);
      List<UUID> ids = new ArrayList<>();
      for (HealthRecord record : shown) {
        kinds.add(record.category());
        ids.add(record.id().value());
      }
      for (WindowRecords.CheckupDay checkup : sheet.checkups()) {
        kinds.add(Category.CHECKUP);
        ids.add(checkup.id().value());
      }
      return ids.isEmpty() ? Disclosed.nothing() : Disclosed.of(ids, kinds);
    }
  }
}
