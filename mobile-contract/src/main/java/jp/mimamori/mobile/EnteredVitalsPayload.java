package jp.mimamori.mobile;

import java.util.List;

/**
 * What came of readings.
 *
 * @param stored how many are new
 * @param known how many were there already
 * @param findings why others are not kept
 */
public record EnteredVitalsPayload(int stored, int known, List<Finding> findings) {

  /**
   * Why one is not kept.
   *
   * @param item its place among those sent, from 0
   * @param sentence for people
   */
  public record Finding(int item, String field, String code, String sentence) {}
}
