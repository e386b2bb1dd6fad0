package jp.mimamori.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenKeysTest {

  @TempDir Path folder = Path.of("");

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
    assertThat(keys().published().isPrivate()).isFalse();
  }

  @Test
  void areNotMadeAnewWhenTheFileIsDamaged() throws Exception {
    Path file = folder.resolve("keys/access-token.jwk");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "{\"kty\":");

    assertThatIllegalStateException().isThrownBy(() -> keys().signing());
    assertThat(Files.readString(file)).isEqualTo("{\"kty\":");
  }

  private TokenKeys keys() {
    TokenKeys keys = new TokenKeys();
    keys.folder = folder.toString();
    return keys;
  }
}
