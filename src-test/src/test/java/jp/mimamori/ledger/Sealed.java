package jp.mimamori.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.consent.Refusal;
import jp.mimamori.identity.AccountId;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Channel;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.test.store.Database;
import jp.mimamori.test.store.World;

/**
 * A ledger of a server that was stopped: its database and the folder beside it. Behind the server's
 * back a test does to a copy what it likes.
 */
record Sealed(Database database, Database.Place place, Path data) {

  private static final List<SubjectId> PEOPLE =
      Stream.generate(() -> new SubjectId(UUID.randomUUID())).limit(3).toList();

  /** What the command said. */
  record Said(int exit, String text) {}

  /** A ledger with batches of one row and of many. */
  static Sealed on(Database database) {
    try {
      Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "sealed-");
      Sealed made = new Sealed(database, database.fresh("mimamori"), data.toAbsolutePath());
      try (World world = World.at(made.place, made.data)) {
        made.write(world);
      }
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(World world) {
    Ledger ledger = world.the(Ledger.class);
    for (int i = 0; i < 6; i++) {
      note(world, ledger, i);
    }
    ExecutorService threads = Executors.newFixedThreadPool(40);
    List<CompletableFuture<Void>> all = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      int number = i;
      all.add(CompletableFuture.runAsync(() -> note(world, ledger, number), threads));
    }
    all.forEach(CompletableFuture::join);
    threads.shutdown();
    for (int i = 0; i < 3; i++) {
      note(world, ledger, i);
    }
  }

  private static void note(World world, Ledger ledger, int number) {
    Caller caller =
        new Caller(
            new AccountId(UUID.randomUUID()),
            Role.CITIZEN,
            null,
            "見知 らぬ人",
            Channel.API,
            UUID.randomUUID());
    Question question =
        Question.aboutAll(
            caller,
            PEOPLE.get(number % PEOPLE.size()),
            Action.READ,
            Purpose.PERSONAL_USE,
            world.clock().instant());
    ledger.note(new Refusal(question, Refusal.Reason.NO_GROUND));
  }

  /** The same once more, to be tampered with. */
  Sealed copy() {
    try {
      Path folder = Files.createTempDirectory(Path.of("target"), "tampered-").toAbsolutePath();
      for (String name :
          List.of("ledger/checkpoint", "ledger/keys.json", "secrets/ledger-signing.jwk")) {
        Path to = folder.resolve(name);
        Files.createDirectories(to.getParent());
        Files.copy(data.resolve(name), to);
      }
      return new Sealed(database, database.copy(place), folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Connection open() throws SQLException {
    return DriverManager.getConnection(place.url(), place.user(), place.password());
  }

  Sealed sql(String... statements) throws SQLException {
    try (Connection connection = open();
        var statement = connection.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    }
    return this;
  }

  long number(String query) throws SQLException {
    try (Connection connection = open();
        var statement = connection.createStatement();
        var row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** The batch with the most rows. */
  Batch large() throws SQLException {
    try (Connection connection = open()) {
      long number =
          number(
              "select number from ledger_batch order by row_count desc, number fetch first 1 row"
                  + " only");
      return LedgerTables.batch(connection, number).orElseThrow();
    }
  }

  long lastBatch() throws SQLException {
    return number("select max(number) from ledger_batch");
  }

  Said verify(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
    LedgerDatabase opened = new LedgerDatabase(place.url(), place.user(), place.password(), data);
    int exit = new VerifyLedger(print, data, opened).run(arguments);
    return new Said(exit, out.toString(StandardCharsets.UTF_8));
  }
}
