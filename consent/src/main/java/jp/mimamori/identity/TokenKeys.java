package jp.mimamori.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The key that signs access tokens: made at first start, kept in the data folder, readable by its
 * owner alone.
 */
@ApplicationScoped
public class TokenKeys {

  @Inject
  @ConfigProperty(name = "mimamori.data")
  String folder;

  private @Nullable RSAKey key;

  /** The signing key with its private part. */
  synchronized RSAKey signing() {
    if (key == null) {
      key = readOrMake(Path.of(folder, "keys", "access-token.jwk"));
    }
    return key;
  }

  /** The public part, for whoever checks tokens. */
  public RSAKey published() {
    return signing().toPublicJWK();
  }

  private static RSAKey readOrMake(Path file) {
    try {
      if (Files.exists(file)) {
        return RSAKey.parse(Files.readString(file));
      }
      RSAKey made =
          new RSAKeyGenerator(2048)
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(JWSAlgorithm.RS256)
              .keyIDFromThumbprint(true)
              .generate();
      write(file, made.toJSONString());
      return RSAKey.parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("the signing key cannot be read or written", e);
    } catch (ParseException | JOSEException e) {
      throw new IllegalStateException("the signing key is damaged", e);
    }
  }

  private static void write(Path file, String json) throws IOException {
    Files.createDirectories(file.getParent());
    Path fresh =
        Files.createTempFile(
            file.getParent(),
            "key",
            ".new",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      channel.write(StandardCharsets.UTF_8.encode(json));
      channel.force(true);
    }
    try {
      Files.createLink(file, fresh);
    } catch (FileAlreadyExistsException e) {
      // another process was first; its key is the one
    } finally {
      Files.delete(fresh);
    }
  }
}
