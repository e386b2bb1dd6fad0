package jp.mimamori.mobile;

import java.time.Instant;

/**
 * Which version of a dataset, by whom and when.
 *
 * @param version from 1, one after the other, whatever its kind
 * @param kind SUBMITTED or APPROVED
 * @param by as whoever made it was called then; empty where it may not be told
 * @param institution where that one worked; empty for people who speak for themselves or a ward
 */
public record EmergencyVersionPayload(
    int version, String kind, String by, String institution, Instant at) {

  @Override
  public String toString() {
    return "EmergencyVersionPayload " + version;
  }
}
