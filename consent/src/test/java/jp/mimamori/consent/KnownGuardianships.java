package jp.mimamori.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.mimamori.identity.SubjectId;

/** Guardianships in memory; the store's own query is held to the same answers by its own tests. */
final class KnownGuardianships extends Guardianships {

  private final List<Guardianship> known = new ArrayList<>();
  private final List<CourtOrder> orders = new ArrayList<>();

  @Override
  public void add(Guardianship guardianship) {
    known.add(guardianship);
  }

  @Override
  public List<Guardianship> inForce(SubjectId ward, SubjectId guardian, Instant asOf) {
    return known.stream()
        .filter(g -> g.ward().equals(ward) && g.guardian().equals(guardian))
        .filter(g -> g.isInForce(asOf))
        .toList();
  }

  @Override
  List<Guardianship> inForce(Set<Guardianship.Pair> pairs, Instant asOf) {
    return known.stream().filter(g -> pairs.contains(g.pair()) && g.isInForce(asOf)).toList();
  }

  @Override
  Map<Guardianship.Pair, List<CourtOrder>> ordersAbout(Set<Guardianship.Pair> pairs) {
    Map<Guardianship.Pair, List<CourtOrder>> about = new HashMap<>();
    for (Guardianship one : known) {
      if (pairs.contains(one.pair())) {
        about.computeIfAbsent(one.pair(), pair -> new ArrayList<>()).addAll(ordersOn(one));
      }
    }
    return about;
  }

  @Override
  public List<Guardianship> ofWard(SubjectId ward) {
    return known.stream().filter(g -> g.ward().equals(ward)).toList();
  }

  @Override
  public void add(CourtOrder order) {
    orders.add(order);
  }

  @Override
  public List<CourtOrder> ordersOn(Guardianship guardianship) {
    return orders.stream().filter(o -> o.guardianship().equals(guardianship.id())).toList();
  }
}
