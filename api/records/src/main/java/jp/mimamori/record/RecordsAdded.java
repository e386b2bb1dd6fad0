package jp.mimamori.record;

import java.time.Instant;
import java.util.Set;
import jp.mimamori.identity.SubjectId;

/**
 * Records were added; whoever hears of it does so as a part of what adds them.
 *
 * @param types FHIR types of the records
 */
public record RecordsAdded(SubjectId subject, Set<String> types, Instant at) {

  public RecordsAdded {
    types = Set.copyOf(types);
  }
}
