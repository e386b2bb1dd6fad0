package jp.mimamori.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.mimamori.identity.SubjectId;

/** Guardianships in memory; the store's own query is held to the same answers by its own tests. */
final class KnownGuardianships extends Guardianships {

  private final List<Guardianship> known = new ArrayList<>();

  @Override
  public void add(Guardianship guardianship) {
    known.add(guardianship);
  }

  @Override
  boolean inForce(SubjectId ward, SubjectId guardian, Instant asOf) {
    return known.stream()
        .filter(g -> g.ward().equals(ward) && g.guardian().equals(guardian))
        .anyMatch(g -> g.isInForce(asOf));
  }
}
