package jp.mimamori.search;

import java.util.List;
import jp.mimamori.fhir.Node;
import jp.mimamori.record.Matching;

/** All that a search asks of a resource beside what is lifted into columns. */
public record Criteria(List<Criterion> all) implements Matching {

  public Criteria {
    all = List.copyOf(all);
  }

  @Override
  public boolean isAny() {
    return all.isEmpty();
  }

  @Override
  public boolean holds(byte[] body) {
    if (all.isEmpty()) {
      return true;
    }
    Node resource = Node.of(body);
    return all.stream().allMatch(each -> each.holds(resource));
  }
}
