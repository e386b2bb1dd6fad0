package jp.mimamori.rest.vitals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;
import jp.mimamori.vitals.VitalFinding;
import org.junit.jupiter.api.Test;

class VitalPayloadsTest {

  @Test
  void everyFindingHasWordsInBothLanguages() {
    TreeSet<String> names = new TreeSet<>();
    Arrays.stream(VitalFinding.Why.values()).map(Enum::name).forEach(names::add);

    assertThat(new TreeSet<>(VitalPayloads.words(Locale.JAPANESE).keySet())).isEqualTo(names);
    assertThat(new TreeSet<>(VitalPayloads.words(Locale.ENGLISH).keySet())).isEqualTo(names);
    assertThat(names)
        .allSatisfy(
            name -> {
              assertThat(VitalPayloads.words(Locale.JAPANESE).getString(name)).matches(".*[ぁ-ん].*");
              assertThat(VitalPayloads.words(Locale.ENGLISH).getString(name))
                  .matches("[\\x20-\\x7e]+");
            });
  }
}
