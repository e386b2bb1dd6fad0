package jp.mimamori.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Signing keys in a folder, each in a file that its owner alone can read. The first one has no day
 * in its name; each later one has the moment from which it signs. All processes on one folder read
 * the same.
 */
final class KeyFiles {

  private static final String FIRST = "access-token.jwk";
  private static final String LATER = "access-token-*.jwk";
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

  private final Path folder;

  KeyFiles(Path folder) {
    this.folder = folder;
  }

  /**
   * A key.
   *
   * @param from since when it signs
   */
  record Kept(RSAKey key, Instant from, Path file) {

    @Override
    public String toString() {
      return "Kept " + from;
    }
  }

  /** All of them, the oldest first; the first is made when there is none. */
  List<Kept> read() {
    try {
      List<Kept> all = new ArrayList<>(List.of(first()));
      try (DirectoryStream<Path> later = Files.newDirectoryStream(folder, LATER)) {
        for (Path file : later) {
          later(file).ifPresent(all::add);
        }
      }
      all.subList(1, all.size()).sort(Comparator.comparing(Kept::from));
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException("the signing keys cannot be read or written", e);
    }
  }

  /** Makes one that signs from a moment on. */
  void add(Instant from) {
    try {
      write(folder.resolve(LATER.replace("*", MOMENT.format(from))), made());
    } catch (IOException e) {
      throw new UncheckedIOException("a signing key cannot be written", e);
    }
  }

  /** Forgets one that signs nothing any more. */
  void remove(Kept key) {
    try {
      Files.deleteIfExists(key.file());
    } catch (IOException e) {
      throw new UncheckedIOException("a signing key cannot be removed", e);
    }
  }

  private Kept first() throws IOException {
    Path file = folder.resolve(FIRST);
    if (!Files.exists(file)) {
      write(file, made());
    }
    return new Kept(parse(file), Files.getLastModifiedTime(file).toInstant(), file);
  }

  /** Empty for a file that is called otherwise, or was removed by another process just now. */
  private static Optional<Kept> later(Path file) throws IOException {
    String name = file.getFileName().toString();
    String moment = name.substring(LATER.indexOf('*'), name.length() - ".jwk".length());
    try {
      Instant from = MOMENT.parse(moment, Instant::from);
      return Optional.of(new Kept(parse(file), from, file));
    } catch (DateTimeParseException | NoSuchFileException other) {
      return Optional.empty();
    }
  }

  private static RSAKey parse(Path file) throws IOException {
    try {
      return RSAKey.parse(Files.readString(file));
    } catch (ParseException e) {
      throw new IllegalStateException("a signing key is damaged", e);
    }
  }

  private static RSAKey made() {
    try {
      return new RSAKeyGenerator(2048)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .keyIDFromThumbprint(true)
          .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("a signing key cannot be made", e);
    }
  }

  private static void write(Path file, RSAKey key) throws IOException {
    Files.createDirectories(file.getParent());
    Path fresh =
        Files.createTempFile(
            file.getParent(),
            "key",
            ".new",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      channel.write(StandardCharsets.UTF_8.encode(key.toJSONString()));
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
