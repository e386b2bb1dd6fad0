package jp.mimamori.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckpointTest {

  private static final SigningKey KEY = SigningKey.make();

  private final Checkpoint checkpoint =
      new Checkpoint(
          "mimamori-ledger/0a1b2c3d-4e5f-4a6b-8c7d-000000000001",
          7,
          12,
          Hash.of("chain"),
          Instant.parse("2026-11-22T03:00:00.1Z"));

  private final String note =
      new Checkpoint.Signed(checkpoint, KEY.id(), KEY.sign(checkpoint.bytes())).text();

  @Test
  void readsWhatItWrote() {
    Checkpoint.Signed read = Checkpoint.parse(note);

    assertThat(read.text()).isEqualTo(note);
    assertThat(published().signed(read.checkpoint().bytes(), read.signature())).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"'\n12\n', '\n13\n'", "'batch 7', 'batch 8'", "'.100000Z', '.200000Z'", "c7d-, d7c-"})
  void refusesTheSignatureOfAnotherNote(String from, String to) {
    Checkpoint.Signed changed = Checkpoint.parse(note.replace(from, to));

    assertThat(published().signed(changed.checkpoint().bytes(), changed.signature())).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'\n12\n', '\n012\n'",
    "'\n12\n', '\n12\n\n'",
    "'batch 7', 'Batch 7'",
    "'.100000Z', '.1Z'",
    "2026-11, 2026-13",
    "'\n\n', '\n'",
    "mimamori-, another-"
  })
  void refusesANoteOfAnotherForm(String from, String to) {
    assertThatThrownBy(() -> Checkpoint.parse(note.replace(from, to)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void listsValuesInBytesThatNothingElseIsListedIn() {
    assertThat(HexFormat.of().formatHex(Form.of(java.util.Arrays.asList("a", null, "", "見"))))
        .isEqualTo("0000000161" + "ffffffff" + "00000000" + "00000003e8a68b");
  }

  @Test
  void keepsKeysInTheirOrderAndDoubtsTheOnesThatNobodyVouchesFor() {
    SigningKey second = SigningKey.make();
    Instant now = Instant.parse("2026-11-22T03:00:00Z");
    PublishedKeys good = new PublishedKeys(List.of()).and(KEY, now, null).and(second, now, KEY);
    PublishedKeys bad = good.and(SigningKey.make(), now, KEY).and(SigningKey.make(), now, null);

    assertThat(PublishedKeys.parse(good.toJson()).toJson()).isEqualTo(good.toJson());
    assertThat(PublishedKeys.parse(good.toJson()).doubtful()).isEmpty();
    assertThat(bad.doubtful()).containsExactly(bad.keys().get(2).id(), bad.keys().get(3).id());
    assertThatThrownBy(() -> PublishedKeys.parse("{}"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static PublishedKeys.Key published() {
    return new PublishedKeys.Key(KEY.published(), Instant.EPOCH, null);
  }
}
