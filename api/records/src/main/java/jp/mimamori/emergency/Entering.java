package jp.mimamori.emergency;

import java.util.Map;
import java.util.Set;

/**
 * The form as it stands for whoever enters: the newest word on each field, submitted or not.
 *
 * @param sheet what is approved and what waits
 * @param dataset all values with what is not submitted yet
 * @param unsubmitted the fields that were changed or confirmed since; emptied ones are among them
 * @param comments what a doctor said who gave a field back
 */
public record Entering(
    Sheet sheet, Dataset dataset, Set<Path> unsubmitted, Map<Path, String> comments) {

  public Entering {
    unsubmitted = Set.copyOf(unsubmitted);
    comments = Map.copyOf(comments);
  }
}
