package jp.mimamori.mobile;

import java.util.List;

/**
 * What would leave under certain terms today.
 *
 * @param counts of each kind that there is something of
 * @param examples at most three of the person's own records
 */
public record PreviewPayload(List<Count> counts, List<TimelinePayload.Entry> examples) {

  /** How many records of their own. */
  public record Count(String category, long records) {}
}
