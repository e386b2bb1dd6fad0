package jp.mimamori.handover;

import java.time.Instant;
import java.util.List;
import jp.mimamori.record.Digests;
import jp.mimamori.record.HealthRecord;

/**
 * The records of a hand-over as one FHIR Bundle.
 *
 * @param at when it was made
 */
record Packed(Instant at, List<HealthRecord> records, byte[] bytes) {

  Packed {
    records = List.copyOf(records);
  }

  String sha256() {
    return Digests.sha256(bytes);
  }

  @Override
  public String toString() {
    return "Packed " + records.size();
  }
}
