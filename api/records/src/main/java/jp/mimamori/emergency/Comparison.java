package jp.mimamori.emergency;

import java.util.List;

/**
 * What waits, beside what is approved.
 *
 * @param submitted which version waits
 * @param approved what was approved last
 * @param newer what was submitted
 * @param changes where they differ; each needs a verdict
 */
public record Comparison(Stamp submitted, Dataset approved, Dataset newer, List<Change> changes) {}
