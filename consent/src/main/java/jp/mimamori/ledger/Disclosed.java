package jp.mimamori.ledger;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mimamori.consent.Category;
import org.jspecify.annotations.Nullable;

/**
 * What is about to leave: how many records, which ones, of which kinds.
 *
 * @param digest SHA-256 in hexadecimal of the records' ids, sorted as text, each followed by a line
 *     feed; null when no record leaves
 */
public record Disclosed(int count, @Nullable String digest, Set<Category> categories) {

  private static final Disclosed NOTHING = new Disclosed(0, null, Set.of());

  public Disclosed {
    categories = Set.copyOf(categories);
  }

  /** No record: a refusal, a write, a number without records. */
  public static Disclosed nothing() {
    return NOTHING;
  }

  /** These records. */
  public static Disclosed of(Collection<UUID> ids, Collection<Category> categories) {
    if (ids.isEmpty()) {
      return NOTHING;
    }
    String sorted = ids.stream().map(id -> id + "\n").sorted().collect(Collectors.joining());
    return new Disclosed(ids.size(), Hash.hex(Hash.of(sorted)), Set.copyOf(categories));
  }
}
