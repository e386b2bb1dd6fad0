package jp.mimamori.test.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.consent.Refusal;
import jp.mimamori.identity.AccountId;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Channel;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.Ledger;
import jp.mimamori.test.store.Database;
import jp.mimamori.test.store.World;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * How many rows a second the ledger takes, from 1, 16 and 64 writers at once. {@code
 * -Dmimamori.drill.seconds=10} measures longer.
 */
class SpeedTest {

  private static final long SECONDS = Long.getLong("mimamori.drill.seconds", 1);

  @ParameterizedTest
  @EnumSource(Database.class)
  void keepsEveryRowThatWasAcknowledged(Database database) throws Exception {
    Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "speed-");
    try (World world = World.at(database.fresh("speed"), data.toAbsolutePath())) {
      world.clock().go();
      long written = write(world, 4, Duration.ofSeconds(SECONDS));
      for (int writers : new int[] {1, 16, 64}) {
        long rows = write(world, writers, Duration.ofSeconds(SECONDS));
        written += rows;
        System.out.printf(
            "ledger: %-10s %2d writers %,7d rows/s%n", database, writers, rows / SECONDS);
      }

      assertThat(rowsIn(world)).isEqualTo(written);
    }
  }

  private static long write(World world, int writers, Duration time) throws Exception {
    Ledger ledger = world.the(Ledger.class);
    ExecutorService threads = Executors.newFixedThreadPool(writers);
    AtomicLong rows = new AtomicLong();
    long end = System.nanoTime() + time.toNanos();
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < writers; i++) {
      Question question = question(world);
      all.add(
          threads.submit(
              () -> {
                while (System.nanoTime() < end) {
                  ledger.note(new Refusal(question, Refusal.Reason.NO_GROUND));
                  rows.incrementAndGet();
                }
              }));
    }
    for (Future<?> one : all) {
      one.get(time.toSeconds() + 30, TimeUnit.SECONDS);
    }
    threads.shutdown();
    return rows.get();
  }

  private static Question question(World world) {
    Caller caller =
        new Caller(
            new AccountId(UUID.randomUUID()),
            Role.CITIZEN,
            null,
            "速い人",
            Channel.API,
            UUID.randomUUID());
    return Question.aboutAll(
        caller,
        new SubjectId(UUID.randomUUID()),
        Action.READ,
        Purpose.PERSONAL_USE,
        world.clock().instant());
  }

  private static long rowsIn(World world) throws Exception {
    try (var connection = world.the(DataSource.class).getConnection();
        var statement = connection.createStatement();
        ResultSet count = statement.executeQuery("select count(*) from ledger_row")) {
      count.next();
      return count.getLong(1);
    }
  }
}
