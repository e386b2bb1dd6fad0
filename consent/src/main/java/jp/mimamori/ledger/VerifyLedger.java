package jp.mimamori.ledger;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The operator's command {@code verify-ledger}: holds the ledger against its hashes and signatures
 * and names what is not as it was written.
 *
 * <p>Ends with 0 when all is as it was written, 1 when something is not, 2 when it could not be
 * found out.
 */
public final class VerifyLedger {

  static final int AS_WRITTEN = 0;
  static final int CHANGED = 1;
  static final int NOT_VERIFIED = 2;

  private static final String CHECKPOINT = "checkpoint";

  private final PrintStream out;
  private final Path data;
  private final LedgerDatabase database;
  private final List<Path> pinned = new ArrayList<>();
  private @Nullable Path pinnedKeys;
  private boolean newKey;

  VerifyLedger(PrintStream out, Path data, LedgerDatabase database) {
    this.out = out;
    this.data = data;
    this.database = database;
  }

  /**
   * Runs the command.
   *
   * @param arguments {@code --checkpoint FILE}, {@code --keys FILE}: hold against these too; {@code
   *     --new-key}: change the key that signs
   */
  public static void main(String[] arguments) {
    Path data = Path.of(System.getProperty("mimamori.data", "data"));
    System.exit(new VerifyLedger(System.out, data, LedgerDatabase.of(data)).run(arguments));
  }

  int run(String... arguments) {
    try {
      read(List.of(arguments));
      if (newKey) {
        String id = LedgerKeys.in(data).change(Clock.systemUTC().instant()).id();
        out.println("the ledger is signed with a new key from its next row on: " + id);
        return AS_WRITTEN;
      }
      // before the database is looked at: it may go on meanwhile
      PublishedKeys keys = keys();
      Map<String, String> checkpoints = checkpoints();
      LedgerCheck.Result result = database.look(connection -> check(connection, keys, checkpoints));
      return tell(result);
    } catch (IllegalArgumentException | UncheckedIOException | IOException e) {
      out.println("verify-ledger: " + e.getMessage());
      return NOT_VERIFIED;
    } catch (SQLException e) {
      // its message may hold values
      out.println("verify-ledger: the database cannot be read (" + e.getSQLState() + ")");
      return NOT_VERIFIED;
    }
  }

  private void read(List<String> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      switch (arguments.get(i)) {
        case "--checkpoint" -> pinned.add(file(arguments, ++i));
        case "--keys" -> pinnedKeys = file(arguments, ++i);
        case "--new-key" -> newKey = true;
        default ->
            throw new IllegalArgumentException(
                "usage: verify-ledger [--checkpoint FILE]… [--keys FILE] | --new-key");
      }
    }
  }

  private static Path file(List<String> arguments, int at) {
    if (at >= arguments.size() || !Files.isReadable(Path.of(arguments.get(at)))) {
      throw new IllegalArgumentException(arguments.get(at - 1) + " needs a file that can be read");
    }
    return Path.of(arguments.get(at));
  }

  private PublishedKeys keys() throws IOException {
    PublishedKeys keys =
        pinnedKeys == null
            ? LedgerKeys.in(data).known()
            : PublishedKeys.parse(Files.readString(pinnedKeys));
    if (keys.keys().isEmpty()) {
      throw new IllegalArgumentException("there are no keys in " + data + "/ledger/keys.json");
    }
    return keys;
  }

  /** The notes that the server kept, also those it put aside, and those that were named. */
  private Map<String, String> checkpoints() throws IOException {
    Map<String, String> notes = new TreeMap<>();
    Path folder = data.resolve("ledger");
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          String name = file.getFileName().toString();
          if (name.startsWith(CHECKPOINT)) {
            notes.put(name, Files.readString(file));
          }
        }
      }
    }
    for (Path file : pinned) {
      notes.put(file.toString(), Files.readString(file));
    }
    return notes;
  }

  private static LedgerCheck.Result check(
      Connection connection, PublishedKeys keys, Map<String, String> checkpoints)
      throws SQLException {
    LedgerCheck.Result result = LedgerCheck.run(connection, keys, checkpoints);
    if (result.batches() > 0 && !checkpoints.containsKey(CHECKPOINT)) {
      result
          .findings()
          .add(
              new Finding(
                  Finding.Kind.CHECKPOINT_MISSING, CHECKPOINT, "a cut end would not be seen"));
    }
    return result;
  }

  private int tell(LedgerCheck.Result result) {
    Findings findings = result.findings();
    findings.all().forEach(out::println);
    if (findings.further() > 0) {
      out.println("and " + findings.further() + " more");
    }
    findings.remarks().forEach(remark -> out.println("(" + remark + ")"));
    out.printf(
        "%s: %d batches, up to row %d%n",
        findings.all().isEmpty() ? "as it was written" : "NOT AS IT WAS WRITTEN",
        result.batches(),
        result.upTo());
    return findings.all().isEmpty() ? AS_WRITTEN : CHANGED;
  }
}
