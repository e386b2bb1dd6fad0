package jp.mimamori.emergency;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.EmergencyAccess;
import jp.mimamori.ledger.LedgerRow;
import org.jspecify.annotations.Nullable;

/**
 * That somebody broke the glass, with what was seen by it.
 *
 * @param times how often something was read; 0 while nothing was
 * @param last when it was read last; null while nothing was
 * @param kinds of what was read; for a guardian, who sees no counts, of what was asked for
 */
public record EmergencyLook(
    EmergencyAccess access, int times, @Nullable Instant last, Set<Category> kinds) {

  public EmergencyLook {
    kinds = Set.copyOf(kinds);
  }

  /**
   * @param read what was read in emergencies, newest first
   */
  static EmergencyLook of(EmergencyAccess access, List<LedgerRow> read) {
    List<LedgerRow> own = read.stream().filter(row -> isBy(access, row)).toList();
    EnumSet<Category> kinds = EnumSet.noneOf(Category.class);
    own.forEach(row -> kinds.addAll(kinds(row)));
    return new EmergencyLook(
        access, own.size(), own.isEmpty() ? null : own.get(0).notedAt(), kinds);
  }

  private static boolean isBy(EmergencyAccess access, LedgerRow row) {
    return row.accountId().equals(access.account().value())
        && !row.notedAt().isBefore(access.openedAt())
        && row.notedAt().isBefore(access.overAt());
  }

  /** Of what left; of what was asked for, where the row does not say it to its reader. */
  private static Set<Category> kinds(LedgerRow row) {
    String contained = row.contained();
    String names = contained == null ? row.categories() : contained;
    if (names.isEmpty()) {
      return Set.of();
    }
    return names.equals("*")
        ? EnumSet.allOf(Category.class)
        : Set.copyOf(Arrays.stream(names.split(",")).map(Category::valueOf).toList());
  }

  @Override
  public String toString() {
    return "EmergencyLook of " + access;
  }
}
