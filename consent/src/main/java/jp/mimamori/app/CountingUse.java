package jp.mimamori.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.GrantId;
import jp.mimamori.identity.Japan;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.LedgerRow;

/**
 * Counts from the ledger what apps read, a group of rows at a time, after they were written: no
 * request of an app waits for it. In the transaction of whoever reads the ledger on.
 */
@ApplicationScoped
public class CountingUse {

  @Inject AppUses uses;

  private record Day(SubjectId subject, GrantId grant, LocalDate day) {}

  private static final class Count {
    private int requests;
    private int records;
    private Instant last = Instant.EPOCH;
    private final Set<Category> kinds = EnumSet.noneOf(Category.class);

    private void add(LedgerRow row) {
      requests++;
      records += Objects.requireNonNullElse(row.recordCount(), 0);
      last = row.notedAt();
      kinds.addAll(kinds(row));
    }
  }

  /** Counts those of the rows by which an app read; each row comes once. */
  public void count(List<LedgerRow> rows) {
    Map<Day, Count> counts = new HashMap<>();
    for (LedgerRow row : rows) {
      SubjectId subject = row.subject();
      UUID grant = row.grantId();
      if (subject != null && grant != null && isReadByAnApp(row)) {
        LocalDate day = LocalDate.ofInstant(row.notedAt(), Japan.ZONE);
        counts
            .computeIfAbsent(new Day(subject, new GrantId(grant), day), unused -> new Count())
            .add(row);
      }
    }
    counts.forEach(this::write);
  }

  private static boolean isReadByAnApp(LedgerRow row) {
    return row.app() != null && row.permitted() && row.action() == Action.READ;
  }

  private void write(Day day, Count count) {
    uses.add(day.subject, day.grant, day.day, count.requests, count.records, count.last);
    count.kinds.forEach(kind -> uses.markKind(day.grant, kind, count.last));
    Map<LocalDate, Integer> days =
        uses.byDay(day.grant, day.day.minusDays(UnusualPull.DAYS), day.day);
    int today = days.remove(day.day);
    if (UnusualPull.is(days.values(), today)) {
      uses.flag(day.grant, day.day);
    }
  }

  private static Set<Category> kinds(LedgerRow row) {
    String contained = row.contained();
    if (contained == null || contained.isEmpty()) {
      return Set.of();
    }
    Set<Category> kinds = EnumSet.noneOf(Category.class);
    if (contained.equals("*")) {
      kinds.addAll(EnumSet.allOf(Category.class));
    } else {
      Arrays.stream(contained.split(",")).map(Category::valueOf).forEach(kinds::add);
    }
    return kinds;
  }
}
