package jp.mimamori.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class MerkleTest {

  /** The leaves that implementations of certificate transparency try themselves on. */
  private static final List<byte[]> LEAVES =
      List.of(
              "",
              "00",
              "10",
              "2021",
              "3031",
              "40414243",
              "5051525354555657",
              "606162636465666768696a6b6c6d6e6f")
          .stream()
          .map(hex -> Merkle.leaf(HexFormat.of().parseHex(hex)))
          .toList();

  private static final List<String> ROOTS =
      List.of(
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  @Test
  void hashesAsCertificateTransparencyDoes() {
    for (int size = 0; size <= LEAVES.size(); size++) {
      assertThat(Hash.hex(Merkle.root(LEAVES.subList(0, size)))).isEqualTo(ROOTS.get(size));
    }
  }

  @Test
  void provesEachLeafOfATreeOfAnySize() {
    for (int size = 1; size <= 70; size++) {
      List<byte[]> leaves = leaves(size);
      byte[] root = Merkle.root(leaves);
      for (int i = 0; i < size; i++) {
        List<byte[]> path = new MerklePaths(leaves).of(i);

        assertThat(Merkle.rootFrom(leaves.get(i), i, size, path)).isEqualTo(root);
      }
    }
  }

  @Test
  void provesNoOtherLeafNoOtherPlaceAndNoOtherSize() {
    List<byte[]> leaves = leaves(11);
    byte[] root = Merkle.root(leaves);
    List<byte[]> path = new MerklePaths(leaves).of(4);

    assertThat(Merkle.rootFrom(leaves.get(5), 4, 11, path)).isNotEqualTo(root);
    assertThat(Merkle.rootFrom(leaves.get(4), 5, 11, path)).isNotEqualTo(root);
    assertThat(Merkle.rootFrom(leaves.get(4), 4, 64, path)).isNotEqualTo(root);
    assertThat(Merkle.rootFrom(leaves.get(4), 4, 11, path.subList(1, path.size())))
        .isNotEqualTo(root);
    List<byte[]> longer = new ArrayList<>(path);
    longer.add(root);
    assertThat(Merkle.rootFrom(leaves.get(4), 4, 11, longer)).isEmpty();
  }

  private static List<byte[]> leaves(int size) {
    List<byte[]> leaves = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      leaves.add(Merkle.leaf(new byte[] {(byte) i}));
    }
    return leaves;
  }
}
