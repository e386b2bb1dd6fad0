package jp.mimamori.test.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import jp.mimamori.store.Instance;
import jp.mimamori.test.door.Server;
import jp.mimamori.test.store.Database;
import jp.mimamori.test.store.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code ./run} says when it cannot start, and with which code it ends. */
class RefusedStartsIT {

  private static final int USAGE = 64;
  private static final int WRONG_INSTANCE = 3;
  private static final int NO_DATABASE = 4;

  @TempDir Path data = Path.of("");

  private final Map<String, String> settings = new HashMap<>();

  @BeforeEach
  void hasAFolderAndAPort() {
    settings.put("PHR_DATA", data.toString());
    settings.put("PHR_PORT", "" + Server.freePort());
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void refusesDemoDataToAProductionStart(Database database) {
    belongsTo(database, "true");

    Attempt attempt = Attempt.with(settings);

    assertThat(attempt.code()).as(attempt.said()).isEqualTo(WRONG_INSTANCE);
    assertThat(attempt.sentences())
        .containsExactly("mimamori: this database holds demo data; a production start refuses it");
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void refusesRealDataToADemoStart(Database database) {
    belongsTo(database, "false");

    Attempt attempt = Attempt.with(settings, "--demo");

    assertThat(attempt.code()).as(attempt.said()).isEqualTo(WRONG_INSTANCE);
    assertThat(attempt.sentences())
        .containsExactly("mimamori: this database is not a demo database; a demo start refuses it");
  }

  @Test
  void endsWhenNoDatabaseServerAnswers() {
    settings.put("PHR_DATABASE_URL", "jdbc:postgresql://127.0.0.1:" + Server.freePort() + "/none");
    settings.put("PHR_DATABASE_PASSWORD", "not-to-be-printed");

    Attempt attempt = Attempt.with(settings);

    assertThat(attempt.code()).as(attempt.said()).isEqualTo(NO_DATABASE);
    assertThat(attempt.sentences()).hasSize(1).first().asString().contains("does not answer");
    assertThat(attempt.said()).doesNotContain("not-to-be-printed");
  }

  @Test
  void endsWhenTheServerHasNoSuchDatabase() {
    Database.Place place = Database.POSTGRESQL.fresh("gone");
    settings.put("PHR_DATABASE_URL", place.url().replaceFirst("/gone_[a-z0-9]+", "/nowhere"));
    settings.put("PHR_DATABASE_USER", place.user());

    Attempt attempt = Attempt.with(settings);

    assertThat(attempt.code()).as(attempt.said()).isEqualTo(NO_DATABASE);
    assertThat(attempt.sentences()).hasSize(1).first().asString().contains("no such database");
  }

  @Test
  void endsWhenTheDatabaseIsOfAnotherKind() {
    settings.put("PHR_DATABASE_URL", "jdbc:mysql://127.0.0.1/mimamori");

    Attempt attempt = Attempt.with(settings);

    assertThat(attempt.code()).as(attempt.said()).isEqualTo(NO_DATABASE);
    assertThat(attempt.sentences())
        .containsExactly(
            "mimamori: the database's settings: "
                + "mimamori.database.url must start with jdbc:h2: or jdbc:postgresql:");
  }

  @Test
  void endsWhenTheDatabaseFileIsDamaged() throws IOException {
    Files.createDirectories(data.resolve("db"));
    Files.writeString(data.resolve("db/mimamori.mv.db"), "this is no database ".repeat(1000));

    Attempt attempt = Attempt.with(settings);

    assertThat(attempt.code()).as(attempt.said()).isEqualTo(NO_DATABASE);
    assertThat(attempt.sentences()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"web", "0", "65536", "-1", "80 80", "8080x", "123456789"})
  void refusesAPortThatIsNone(String port) {
    settings.put("PHR_PORT", port);

    Attempt attempt = Attempt.with(settings);

    assertThat(attempt.code()).isEqualTo(USAGE);
    assertThat(attempt.said().strip())
        .isEqualTo("run: PHR_PORT is a number from 1 to 65535, not '" + port + "'");
  }

  @Test
  void refusesAPortThatIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      settings.put("PHR_PORT", "" + taken.getLocalPort());

      Attempt attempt = Attempt.with(settings);

      assertThat(attempt.code()).isEqualTo(1);
      assertThat(attempt.said().strip())
          .isEqualTo(
              "run: port "
                  + taken.getLocalPort()
                  + " on 127.0.0.1 is in use; set PHR_PORT to another one");
    }
  }

  @Test
  void refusesAFolderThatCannotBeWritten() throws IOException {
    Path file = Files.writeString(data.resolve("file"), "");
    for (String folder : new String[] {file.toString(), file + "/below", "/proc/mimamori"}) {
      settings.put("PHR_DATA", folder);

      Attempt attempt = Attempt.with(settings);

      assertThat(attempt.code()).as(folder).isEqualTo(USAGE);
      assertThat(attempt.said().strip()).isEqualTo("run: PHR_DATA cannot be written: " + folder);
    }
  }

  @Test
  void refusesAFolderThatAnotherProcessWorksIn() throws IOException {
    Path inUse = Files.createDirectories(data.resolve("run")).resolve("in-use");
    Files.writeString(inUse, "");
    Process other =
        new ProcessBuilder("flock", data.resolve("lock").toString(), "sleep", "60").start();
    try {
      awaitLock(data.resolve("lock"));

      Attempt attempt = Attempt.with(settings);

      assertThat(attempt.code()).isEqualTo(1);
      assertThat(attempt.sentences())
          .containsExactly("run: Mimamori is running already with PHR_DATA=" + data.toRealPath());
      assertThat(inUse).exists();
    } finally {
      other.descendants().forEach(ProcessHandle::destroy);
      other.destroy();
    }
  }

  @Test
  void refusesAnOptionItDoesNotKnow() {
    Attempt attempt = Attempt.with(settings, "--production");

    assertThat(attempt.code()).isEqualTo(USAGE);
    assertThat(attempt.said().strip()).isEqualTo("usage: ./run [--demo]");
  }

  /** Makes a database as a first start does, for demonstration or not. */
  private void belongsTo(Database database, String demo) {
    Database.Place place =
        switch (database) {
          case H2 -> database.inFile(folder("db").resolve("mimamori"), password());
          case POSTGRESQL -> database.fresh("kind");
        };
    System.setProperty("mimamori.demo", demo);
    try (World world = World.at(place, data)) {
      assertThat(world.the(Instance.class).claim()).isTrue();
    } finally {
      System.clearProperty("mimamori.demo");
    }
    if (database == Database.POSTGRESQL) {
      settings.put("PHR_DATABASE_URL", place.url());
      settings.put("PHR_DATABASE_USER", place.user());
      settings.put("PHR_DATABASE_PASSWORD", place.password());
    }
  }

  private String password() {
    try {
      Files.writeString(folder("secrets").resolve("mimamori.database.password"), "only-for-tests");
      return "only-for-tests";
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Path folder(String name) {
    try {
      return Files.createDirectories(data.resolve(name));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void awaitLock(Path lock) throws IOException {
    for (int i = 0; i < 100; i++) {
      if (Files.exists(lock) && isLocked(lock)) {
        return;
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    throw new AssertionError("the other process did not take its lock");
  }

  /** As the file's own table of locks tells: Java's locks are of another kind. */
  private static boolean isLocked(Path lock) throws IOException {
    String inode = Files.getAttribute(lock, "unix:ino").toString();
    return Files.readString(Path.of("/proc/locks")).contains(":" + inode + " ");
  }
}
