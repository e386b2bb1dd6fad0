package jp.mimamori.ledger;

import java.util.ArrayList;
import java.util.List;

/** The inclusion proofs of one batch's leaves (RFC 9162 §2.1.3.1), each hash being made once. */
final class MerklePaths {

  private final List<List<byte[]>> levels = new ArrayList<>();

  /**
   * @param leaves their hashes, in order; at least one
   */
  MerklePaths(List<byte[]> leaves) {
    List<byte[]> level = leaves;
    levels.add(level);
    while (level.size() > 1) {
      List<byte[]> above = new ArrayList<>((level.size() + 1) / 2);
      for (int i = 0; i < level.size(); i += 2) {
        // the last of an odd number goes up as it is
        boolean pair = i + 1 < level.size();
        above.add(pair ? Merkle.node(level.get(i), level.get(i + 1)) : level.get(i));
      }
      levels.add(above);
      level = above;
    }
  }

  /** The proof of one leaf, from its neighbour up. */
  List<byte[]> of(int index) {
    List<byte[]> path = new ArrayList<>();
    int node = index;
    for (List<byte[]> level : levels) {
      int neighbour = node ^ 1;
      if (neighbour < level.size()) {
        path.add(level.get(neighbour));
      }
      node >>= 1;
    }
    return path;
  }
}
