package jp.mimamori.ledger;

import java.sql.SQLException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How many rows there are about people; true as long as nobody else writes. */
final class PeopleKnown {

  private static final int AT_MOST = 10_000;

  private final Map<UUID, Long> numbers = new LinkedHashMap<>(64, 0.75f, true);

  void clear() {
    numbers.clear();
  }

  /** Asks once for all of these that are not known. */
  void learn(LedgerSession session, Set<UUID> people) throws SQLException {
    List<UUID> strangers = people.stream().filter(id -> numbers.get(id) == null).toList();
    if (strangers.isEmpty()) {
      return;
    }
    Map<UUID, Long> found = session.numbersOf(strangers);
    strangers.forEach(id -> numbers.put(id, found.getOrDefault(id, 0L)));
    // these people are the youngest by now
    Iterator<UUID> eldest = numbers.keySet().iterator();
    while (numbers.size() > AT_MOST) {
      eldest.next();
      eldest.remove();
    }
  }

  /** The number of the next row about this person; 0 when it is about nobody here. */
  long next(@Nullable UUID subject) {
    if (subject == null) {
      return 0;
    }
    return numbers.merge(subject, 1L, Long::sum);
  }
}
