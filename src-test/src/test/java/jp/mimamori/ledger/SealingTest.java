package jp.mimamori.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.consent.Refusal;
import jp.mimamori.identity.AccountId;
import jp.mimamori.identity.Affiliation;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Channel;
import jp.mimamori.identity.Practitioner;
import jp.mimamori.identity.Role;
import jp.mimamori.test.store.Database;
import jp.mimamori.test.store.World;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class SealingTest {

  /** The step that seals the ledger, and the ones that rest on it. */
  private static final Set<String> SEALED =
      Set.of("V004__sealed_ledger.sql", "V032__questions_about_looks.sql");

  private static final String EARLIER =
      """
      insert into ledger_row (noted_at, subject_id, account_id, caller_role, caller_name, channel,
        action, purpose, categories, refusal, request_id)
      values ('2025-01-0%d 00:00:00.5+09', '00000000-0000-7000-8000-00000000000%d',
        '00000000-0000-7000-8000-000000000009', 'CITIZEN', '見本', 'API', 'READ', 'PERSONAL_USE',
        '*', 'NO_GROUND', '00000000-0000-7000-8000-000000000008')
      """;

  private final Sealed own;

  SealingTest(Database database) throws IOException {
    Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "sealing-");
    own = new Sealed(database, database.fresh("mimamori"), data.toAbsolutePath());
  }

  @Test
  void sealsTheRowsOfADatabaseFromBeforeThereWereBatches() throws Exception {
    earlier();
    try (World world = World.at(own.place(), own.data())) {
      own.write(world);
    }

    assertThat(own.number("select row_count from ledger_batch where number = 1")).isEqualTo(5);
    assertThat(own.number("select last_seq from ledger_batch where number = 1")).isEqualTo(6);
    assertThat(own.number("select max(subject_number) from ledger_row where seq <= 6"))
        .isEqualTo(3);
    assertThat(own.verify().text()).startsWith("as it was written: ").endsWith("row 135\n");
  }

  @Test
  void sealsEarlierRowsAtTheStartBeforeAnyRowIsWritten() throws Exception {
    earlier();
    try (World world = World.at(own.place(), own.data())) {
      world.the(Ledger.class).open();
    }

    assertThat(own.number("select last_seq from ledger_batch where number = 1")).isEqualTo(6);
    assertThat(own.number("select count(*) from ledger_row where leaf_hash is null")).isZero();
    assertThat(own.verify().text()).startsWith("as it was written: ").endsWith("row 6\n");
  }

  @Test
  void missesAnEarlierRowThoughTheirPlacesHadGaps() throws Exception {
    earlier();
    try (World world = World.at(own.place(), own.data())) {
      own.write(world);
    }
    own.sql("delete from ledger_row where seq = 2");

    Sealed.Said said = own.verify();

    assertThat(said.text()).contains("ROW_REMOVED batch 1: 4 rows are there, 5 were sealed");
    assertThat(said.text()).contains("ROW_REMOVED row 3: it is number 2 about its person, 1 was");
    assertThat(said.exit()).isEqualTo(VerifyLedger.CHANGED);
  }

  @Test
  void namesAnEarlierRowThatWasChanged() throws Exception {
    earlier();
    try (World world = World.at(own.place(), own.data())) {
      own.write(world);
    }
    own.sql("update ledger_row set noted_at = '2025-02-01 00:00:00+09' where seq = 3");

    assertThat(own.verify().text()).contains("ROW_CHANGED row 3:");
  }

  @Test
  void writesOneChainFromTwoNodes() throws Exception {
    try (World one = World.at(own.place(), own.data());
        World other = World.at(own.place(), own.data())) {
      List<CompletableFuture<Void>> both = new ArrayList<>();
      for (World node : List.of(one, other)) {
        both.add(CompletableFuture.runAsync(() -> own.write(node)));
      }
      both.forEach(CompletableFuture::join);
    }

    assertThat(own.verify().text()).startsWith("as it was written: ").endsWith("row 258\n");
  }

  @Test
  void sealsWhereTheCallerWorks() throws Exception {
    Affiliation works =
        new Affiliation(
            UUID.randomUUID(), Practitioner.Profession.NURSE, UUID.randomUUID(), "見本 \"医院\"");
    Caller nurse =
        new Caller(
            new AccountId(UUID.randomUUID()),
            Role.PRACTITIONER,
            null,
            "看護 師子",
            Channel.PORTAL,
            UUID.randomUUID(),
            works);
    try (World world = World.at(own.place(), own.data())) {
      world
          .the(Ledger.class)
          .note(
              new Refusal(
                  Question.aboutAll(
                      nurse, null, Action.READ, Purpose.TREATMENT, world.clock().instant()),
                  Refusal.Reason.NO_GROUND));
    }

    List<LedgerEntry> rows = new ArrayList<>();
    try (Connection connection = own.open()) {
      LedgerTables.rows(connection, 0, 9, found -> rows.add(found.row().entry()));
    }
    assertThat(rows).extracting(LedgerEntry::institution).containsExactly(works.institution());
    assertThat(rows).extracting(LedgerEntry::institutionName).containsExactly("見本 \"医院\"");
    assertThat(rows).extracting(LedgerEntry::profession).containsExactly("NURSE");
    own.sql("update ledger_row set institution_name = '別の医院'");
    assertThat(own.verify().text()).contains("ROW_CHANGED row 1:");
  }

  @Test
  void goesOnWithTheNextNumberAfterARestart() throws Exception {
    for (int i = 0; i < 2; i++) {
      try (World world = World.at(own.place(), own.data())) {
        own.write(world);
      }
    }

    assertThat(
            own.number(
                "select count(*) from (select subject_id from ledger_row group by subject_id having"
                    + " max(subject_number) <> count(*)) as gaps"))
        .isZero();
    assertThat(own.verify().exit()).isZero();
  }

  /** A database as it was one step earlier, with a gap in the places of its rows. */
  private void earlier() throws Exception {
    Path steps = Files.createTempDirectory(Path.of("target"), "steps-");
    FluentConfiguration database =
        Flyway.configure()
            .dataSource(own.place().url(), own.place().user(), own.place().password());
    for (MigrationInfo step : database.load().info().all()) {
      if (!SEALED.contains(step.getScript())) {
        try (InputStream sql =
            Flyway.class.getResourceAsStream("/db/migration/" + step.getScript())) {
          Files.copy(sql, steps.resolve(step.getScript()));
        }
      }
    }
    database.locations("filesystem:" + steps.toAbsolutePath()).load().migrate();
    own.sql(EARLIER.formatted(1, 1), EARLIER.formatted(2, 2), EARLIER.formatted(3, 2));
    own.sql(EARLIER.formatted(4, 1), EARLIER.formatted(5, 1), EARLIER.formatted(6, 1));
    own.sql("delete from ledger_row where seq = 4");
  }
}
