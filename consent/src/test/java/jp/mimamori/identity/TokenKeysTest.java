package jp.mimamori.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.nimbusds.jose.jwk.JWK;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenKeysTest {

  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

  @TempDir Path folder = Path.of("");

  private Instant now = NOW;

  @Test
  void areTheSameAfterARestart() {
    assertThat(keys().signing()).isEqualTo(keys().signing());
  }

  @Test
  void areTheSameInEveryProcessThatStartsAtOnce() {
    List<String> ids =
        IntStream.range(0, 8).parallel().mapToObj(i -> keys().signing().getKeyID()).toList();

    assertThat(ids).containsOnly(keys().signing().getKeyID());
  }

  @Test
  void areReadableByTheirOwnerAloneAndLeaveNothingElseBehind() throws Exception {
    keys().signing();

    try (Stream<Path> files = Files.list(folder.resolve("keys"))) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(1);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(all.get(0))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void areNotPublishedWithTheirPrivatePart() {
    assertThat(keys().published()).isNotEmpty().noneMatch(JWK::isPrivate);
  }

  @Test
  void areNotMadeAnewWhenTheFileIsDamaged() throws Exception {
    Path file = folder.resolve("keys/access-token.jwk");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "{\"kty\":");

    assertThatIllegalStateException().isThrownBy(() -> keys().signing());
    assertThat(Files.readString(file)).isEqualTo("{\"kty\":");
  }

  @Test
  void arePublishedBeforeTheySignAndUntilTheirLastTokenIsOver() {
    TokenKeys keys = keys();
    String first = keys.signing().getKeyID();
    passes(Duration.ofDays(90));
    keys.renew();
    keys.renew();

    assertThat(keys.signing().getKeyID()).isEqualTo(first);
    assertThat(keys.published()).hasSize(2);
    passes(TokenKeys.AHEAD);
    String second = keys.signing().getKeyID();
    assertThat(second).isNotEqualTo(first);
    assertThat(keys.published(first)).isPresent();
    passes(TokenKeys.BEHIND.minusMillis(1));
    assertThat(keys.published(first)).isPresent();
    passes(Duration.ofMillis(1));
    assertThat(keys.published(first)).isEmpty();
    assertThat(keys.published(second)).isPresent();
    assertThat(keys().signing().getKeyID()).isEqualTo(second);
  }

  @Test
  void areNotRenewedBeforeTheyAreOld() {
    TokenKeys keys = keys();
    keys.signing();
    passes(Duration.ofDays(90).minusMillis(1));
    keys.renew();

    assertThat(keys.published()).hasSize(1);
  }

  @Test
  void areForgottenWhenTheyArePublishedNoMoreButForTheFirst() {
    TokenKeys keys = keys();
    byte[] secret = keys.unchanging();
    for (int i = 0; i < 4; i++) {
      passes(Duration.ofDays(91));
      keys.renew();
    }

    assertThat(folder.resolve("keys").toFile().list()).hasSize(3);
    assertThat(keys.unchanging()).isEqualTo(secret);
    assertThat(keys.published()).hasSize(2);
  }

  @Test
  void areTheSameForProcessesThatRunOnOneFolder() {
    TokenKeys one = keys();
    TokenKeys other = keys();
    other.signing();
    passes(Duration.ofDays(90));
    one.renew();
    passes(TokenKeys.AHEAD);

    assertThat(other.signing()).isEqualTo(one.signing());
  }

  @Test
  void areFoundAmongFilesThatAreNone() throws Exception {
    TokenKeys keys = keys();
    String first = keys.signing().getKeyID();
    Files.writeString(folder.resolve("keys/access-token-backup.jwk"), "{");
    Files.writeString(folder.resolve("keys/access-token-.jwk"), "");

    assertThat(keys().signing().getKeyID()).isEqualTo(first);
    assertThat(keys().published()).hasSize(1);
  }

  private void passes(Duration time) {
    now = now.plus(time);
  }

  private TokenKeys keys() {
    TokenKeys keys = new TokenKeys();
    keys.folder = folder.toString();
    keys.renewedAfter = Duration.ofDays(90);
    keys.clock =
        new Clock() {
          @Override
          public Instant instant() {
            return now;
          }

          @Override
          public ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }
        };
    firstIsOf(now);
    return keys;
  }

  /** The first key is as old as its file. */
  private void firstIsOf(Instant moment) {
    Path file = folder.resolve("keys/access-token.jwk");
    try {
      if (!Files.exists(file)) {
        new KeyFiles(folder.resolve("keys")).read();
        Files.setLastModifiedTime(file, FileTime.from(moment));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
