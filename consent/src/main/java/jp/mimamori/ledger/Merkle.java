package jp.mimamori.ledger;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * A Merkle tree as RFC 9162 §2.1 hashes it: leaves under 0x00, nodes under 0x01, the left half of n
 * leaves being the largest power of two below n. Holds one hash per level while leaves come.
 */
final class Merkle {

  private static final byte[] LEAF = {0};
  private static final byte[] NODE = {1};

  private record Full(byte[] hash, long leaves) {}

  private final Deque<Full> full = new ArrayDeque<>();

  static byte[] leaf(byte[] form) {
    return Hash.of(LEAF, form);
  }

  static byte[] node(byte[] left, byte[] right) {
    return Hash.of(NODE, left, right);
  }

  /** The next leaf, by its hash. */
  void add(byte[] leaf) {
    Full right = new Full(leaf, 1);
    while (!full.isEmpty() && full.peek().leaves() == right.leaves()) {
      Full left = full.pop();
      right = new Full(node(left.hash(), right.hash()), left.leaves() + right.leaves());
    }
    full.push(right);
  }

  /** The hash over all leaves so far; that of no bytes when there are none. */
  byte[] root() {
    byte[] root = null;
    for (Full left : full) {
      root = root == null ? left.hash() : node(left.hash(), root);
    }
    return root == null ? Hash.of(new byte[0]) : root;
  }

  static byte[] root(List<byte[]> leaves) {
    Merkle tree = new Merkle();
    leaves.forEach(tree::add);
    return tree.root();
  }

  /** The root that a proof leads to (RFC 9162 §2.1.3.2); empty hash when the proof does not fit. */
  static byte[] rootFrom(byte[] leaf, long index, long size, List<byte[]> path) {
    byte[] hash = leaf;
    long node = index;
    long last = size - 1;
    for (byte[] neighbour : path) {
      if (last == 0) {
        return new byte[0];
      }
      if ((node & 1) == 1 || node == last) {
        hash = node(neighbour, hash);
        while ((node & 1) == 0 && node != 0) {
          node >>= 1;
          last >>= 1;
        }
      } else {
        hash = node(hash, neighbour);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 ? hash : new byte[0];
  }
}
