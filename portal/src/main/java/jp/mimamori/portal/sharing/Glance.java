package jp.mimamori.portal.sharing;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Ground;
import jp.mimamori.consent.Refusal;
import jp.mimamori.identity.Channel;
import jp.mimamori.ledger.LedgerRow;
import jp.mimamori.portal.part.Days;
import org.jspecify.annotations.Nullable;

/**
 * What one person did at one sitting, however many pages it took: rows of one day with less than
 * half an hour between them. No row is left out; a glance counts them.
 */
final class Glance {

  private static final Duration ONE_SITTING = Duration.ofMinutes(30);
  private static final String ALL = "*";

  private final LedgerRow last;
  private final Set<Action> actions = new TreeSet<>();
  private final Set<Category> categories = new TreeSet<>();
  private final List<LedgerRow> rows = new ArrayList<>();
  private LedgerRow first;

  /** What tells two sittings apart although they are at the same time. */
  private record Kind(
      UUID account,
      String name,
      Channel channel,
      Action deed,
      @Nullable Ground ground,
      Refusal.@Nullable Reason refusal,
      LocalDate day) {

    static Kind of(LedgerRow row) {
      return new Kind(
          row.accountId(),
          row.callerName(),
          row.channel(),
          deed(row.action()),
          row.ground(),
          row.refusal(),
          LocalDate.ofInstant(row.notedAt(), Days.JAPAN));
    }

    /** Looking at one thing or another is one deed; every other deed stands for itself. */
    private static Action deed(Action action) {
      return switch (action) {
        case READ, READ_LEDGER, READ_GRANTS, PREVIEW -> Action.READ;
        default -> action;
      };
    }
  }

  private Glance(LedgerRow row) {
    last = row;
    first = row;
  }

  /**
   * @param rows newest first
   * @return likewise, by the last row of each
   */
  static List<Glance> of(List<LedgerRow> rows) {
    List<Glance> glances = new ArrayList<>();
    for (LedgerRow row : rows) {
      Glance open =
          glances.stream()
              .filter(glance -> glance.reachesTo(row))
              .findFirst()
              .orElseGet(
                  () -> {
                    Glance begun = new Glance(row);
                    glances.add(begun);
                    return begun;
                  });
      open.take(row);
    }
    return glances;
  }

  private boolean reachesTo(LedgerRow row) {
    return Kind.of(row).equals(Kind.of(first))
        && Duration.between(row.notedAt(), first.notedAt()).compareTo(ONE_SITTING) < 0;
  }

  private void take(LedgerRow row) {
    first = row;
    rows.add(row);
    actions.add(row.action());
    if (row.action() == Action.READ || row.action() == Action.WRITE) {
      categories.addAll(categories(row));
    }
  }

  private static Set<Category> categories(LedgerRow row) {
    return row.categories().equals(ALL)
        ? Set.of(Category.values())
        : Stream.of(row.categories().split(","))
            .filter(name -> Stream.of(Category.values()).anyMatch(c -> c.name().equals(name)))
            .map(Category::valueOf)
            .collect(Collectors.toSet());
  }

  /** The newest of its rows. */
  LedgerRow last() {
    return last;
  }

  /** The oldest. */
  LedgerRow first() {
    return first;
  }

  int count() {
    return rows.size();
  }

  /** All of them, newest first. */
  List<LedgerRow> rows() {
    return List.copyOf(rows);
  }

  Set<Action> actions() {
    return Set.copyOf(actions);
  }

  /** Of what records; all of them when all were asked for. */
  Set<Category> categories() {
    return new TreeSet<>(categories);
  }

  LocalDate day() {
    return LocalDate.ofInstant(last.notedAt(), Days.JAPAN);
  }
}
