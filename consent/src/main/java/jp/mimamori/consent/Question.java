package jp.mimamori.consent;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * May this caller do this with that person's data, for that purpose, now?
 *
 * @param subject whose data; null when what was asked for belongs to nobody here, which is refused
 *     like any other absence of ground
 * @param categories which kinds of data; never empty
 * @param asOf the moment the use case read from the clock
 */
public record Question(
    Caller caller,
    @Nullable SubjectId subject,
    Action action,
    Purpose purpose,
    Set<Category> categories,
    Instant asOf) {

  public Question {
    if (categories.isEmpty()) {
      throw new IllegalArgumentException("a question names at least one category");
    }
    categories = Set.copyOf(categories);
  }

  /** A question about all kinds of data. */
  public static Question aboutAll(
      Caller caller, @Nullable SubjectId subject, Action action, Purpose purpose, Instant asOf) {
    return new Question(caller, subject, action, purpose, EnumSet.allOf(Category.class), asOf);
  }
}
