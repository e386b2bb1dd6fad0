package jp.mimamori.test.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import jp.mimamori.test.door.Server;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A folder, a database and a port for the container that Arquillian starts, with the settings of
 * {@code ./run}. Stands before Arquillian's own extension: {@code arquillian.xml} reads what this
 * sets. Afterwards it waits for the container's end, which the adapter asks for and leaves alone.
 */
final class OwnSurroundings implements BeforeAllCallback, AfterAllCallback {

  private static final Path ROOT =
      Path.of(System.getProperty("mimamori.root", "..")).toAbsolutePath().normalize();
  static final Path WAR = ROOT.resolve("portal/target/mimamori.war");
  private static final Path FOLDER = ROOT.resolve("src-test/target/container");
  private static final Path COMMANDS = ROOT.resolve("portal/src/main/payara");
  private static final String URL = "mimamori.container.url";

  /** Where the doors are. */
  static String url() {
    return System.getProperty(URL);
  }

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    int port = Server.freePort();
    Path data = FOLDER.resolve("data");
    clear(FOLDER);
    for (String folder : List.of("db", "secrets", "run")) {
      Files.createDirectories(data.resolve(folder));
    }
    System.setProperty(URL, "http://localhost:" + port);
    System.setProperty("mimamori.container.java", line(java(data)));
    System.setProperty("mimamori.container.options", line(options(data, port)));
  }

  private static List<String> java(Path data) {
    return List.of(
        "-Xmx768m",
        "-XX:+UseSerialGC",
        "-XX:+ExitOnOutOfMemoryError",
        "-Djava.io.tmpdir=" + data.resolve("run"),
        "-Dfile.encoding=UTF-8",
        "-Dslf4j.internal.verbosity=ERROR",
        "-Duser.timezone=Asia/Tokyo",
        "-Djava.awt.headless=true",
        "-Djakarta.json.provider=org.eclipse.parsson.JsonProviderImpl",
        "-Dmimamori.url=" + url(),
        "-Dmp.jwt.verify.issuer=" + url(),
        "-Dmimamori.demo=false",
        "-Dmimamori.data=" + data,
        "-Dmimamori.database.url=" + database(data),
        "-Dmimamori.database.user=mimamori");
  }

  private static String database(Path data) {
    return "jdbc:h2:file:"
        + data.resolve("db/mimamori")
        + ";WRITE_DELAY=0;OPTIMIZE_REUSE_RESULTS=FALSE;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0"
        + ";LOCK_TIMEOUT=10000;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
  }

  private static List<String> options(Path data, int port) throws IOException {
    byte[] password = new byte[24];
    new SecureRandom().nextBytes(password);
    Files.writeString(
        data.resolve("secrets/mimamori.database.password"), HexFormat.of().formatHex(password));
    return List.of(
        "--disablephonehome",
        "--port",
        Integer.toString(port),
        "--contextroot",
        "/",
        "--secretsdir",
        data.resolve("secrets").toString(),
        "--logproperties",
        logging(data).toString(),
        "--prebootcommandfile",
        commands(data).toString());
  }

  /**
   * The commands that ship, with the loopback address before them, as {@code ./run} puts it. But
   * the listener is open from the start: the adapter reads its port when the WAR is deployed, and
   * fails where there is none. Nobody asks before the adapter says that it is.
   */
  private static Path commands(Path data) throws IOException {
    String listener =
        "set configs.config.server-config.network-config.network-listeners.network-listener"
            + ".http-listener.";
    String shipped = Files.readString(COMMANDS.resolve("preboot.txt"));
    String closed = listener + "enabled=false\n";
    if (!shipped.contains(closed)) {
      throw new IllegalStateException("preboot.txt does not close the listener any more");
    }
    return Files.writeString(
        data.resolve("run/preboot.txt"),
        listener + "address=127.0.0.1\n" + shipped.replace(closed, ""));
  }

  /** As quiet as it ships, but for the line that tells the adapter of the container's start. */
  private static Path logging(Path data) throws IOException {
    String shipped = Files.readString(COMMANDS.resolve("logging.properties"));
    return Files.writeString(
        data.resolve("run/logging.properties"),
        shipped.replace("PayaraMicro.level=SEVERE", "PayaraMicro.level=INFO"));
  }

  /** The adapter cuts at spaces, but for those behind a backslash. */
  private static String line(List<String> arguments) {
    return arguments.stream().map(a -> a.replace(" ", "\\ ")).collect(Collectors.joining(" "));
  }

  /** What the run before left is looked at when it failed, and goes when the next one starts. */
  private static void clear(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (var paths = Files.walk(folder)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    ProcessHandle.current().children().forEach(OwnSurroundings::awaitEnd);
  }

  private static void awaitEnd(ProcessHandle container) {
    container.onExit().completeOnTimeout(container, 60, TimeUnit.SECONDS).join();
    container.destroyForcibly();
    container.onExit().join();
  }
}
