package jp.mimamori.test.store;

import io.smallrye.config.inject.ConfigExtension;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import jp.mimamori.adding.AddingResources;
import jp.mimamori.app.AnsweringApps;
import jp.mimamori.attempt.Attempting;
import jp.mimamori.calendar.SharingCalendars;
import jp.mimamori.card.IssuingCards;
import jp.mimamori.checkup.ReadingCheckups;
import jp.mimamori.checkup.judging.JudgingCheckups;
import jp.mimamori.consent.Deciding;
import jp.mimamori.disaster.DeclaringDisasters;
import jp.mimamori.disclosure.FollowingDisclosure;
import jp.mimamori.emergency.BreakingGlass;
import jp.mimamori.export.Exporting;
import jp.mimamori.extract.ExtractingLedger;
import jp.mimamori.fhir.Placeless;
import jp.mimamori.fhir.StoredLabels;
import jp.mimamori.growth.ReadingGrowth;
import jp.mimamori.handover.AgreeingHandOvers;
import jp.mimamori.identity.RememberedPasswords;
import jp.mimamori.identity.SigningIn;
import jp.mimamori.inquiry.Inquiring;
import jp.mimamori.ledger.Ledger;
import jp.mimamori.mail.SendingMail;
import jp.mimamori.medication.ReadingCurrentMedicines;
import jp.mimamori.medication.ReadingMedications;
import jp.mimamori.notebook.ExportingNotebook;
import jp.mimamori.notice.Noticing;
import jp.mimamori.paper.Printing;
import jp.mimamori.patient.ReadingPatients;
import jp.mimamori.person.People;
import jp.mimamori.receipt.IssuingReceipts;
import jp.mimamori.reception.ShowingCodes;
import jp.mimamori.record.Records;
import jp.mimamori.sharing.RequestingAccess;
import jp.mimamori.staff.RegisteringStaff;
import jp.mimamori.store.MimamoriDataSource;
import jp.mimamori.summary.SummarisingRecords;
import jp.mimamori.upload.ImportingFiles;
import jp.mimamori.vaccination.ReadingVaccinations;
import jp.mimamori.vitals.EnteringVitals;

/**
 * The use cases, wired as the container wires them, on one database. One world for each database
 * serves all tests of a run: tests make people of their own and never count what others may add to.
 */
public final class World implements AutoCloseable {

  private static final Map<Database, World> WORLDS = new EnumMap<>(Database.class);

  private final SeContainer container;

  private World(SeContainer container) {
    this.container = container;
  }

  /** The world on this database; made on first use, closed with the process. */
  public static synchronized World on(Database database) {
    return WORLDS.computeIfAbsent(database, World::make);
  }

  private static World make(Database database) {
    World world = at(database.fresh("mimamori"), data());
    return world;
  }

  /** A world of its own on this database, whose keys are in this folder. */
  public static World at(Database.Place place, Path data) {
    System.setProperty("mimamori.database.url", place.url());
    System.setProperty("mimamori.database.user", place.user());
    System.setProperty("mimamori.database.password", place.password());
    System.setProperty("mimamori.data", data.toString());
    System.setProperty("mimamori.apps.registration", "approved");
    return new World(
        SeContainerInitializer.newInstance()
            .disableDiscovery()
            .addExtensions(new OutsideContainer(), new ConfigExtension())
            .addPackages(
                true,
                AnsweringApps.class,
                Attempting.class,
                Deciding.class,
                SigningIn.class,
                Ledger.class,
                RequestingAccess.class,
                ShowingCodes.class,
                Inquiring.class,
                ExtractingLedger.class,
                Noticing.class,
                SendingMail.class,
                Records.class,
                People.class,
                ImportingFiles.class,
                ReadingCheckups.class,
                JudgingCheckups.class,
                ReadingMedications.class,
                ExportingNotebook.class,
                ReadingCurrentMedicines.class,
                ReadingVaccinations.class,
                ReadingGrowth.class,
                SharingCalendars.class,
                SummarisingRecords.class,
                EnteringVitals.class,
                AddingResources.class,
                AgreeingHandOvers.class,
                Exporting.class,
                FollowingDisclosure.class,
                RegisteringStaff.class,
                IssuingReceipts.class,
                Printing.class,
                ReadingPatients.class,
                BreakingGlass.class,
                DeclaringDisasters.class,
                IssuingCards.class,
                MimamoriDataSource.class)
            .addBeanClasses(Placeless.class, StoredLabels.class)
            .addBeanClasses(InTransaction.class, Surroundings.class, RememberedPasswords.class)
            .initialize());
  }

  private static Path data() {
    try {
      return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "data-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The use case of this class. */
  public <T> T the(Class<T> type) {
    return container.select(type).get();
  }

  /** Does something in one transaction. */
  public <T> T inTransaction(Supplier<T> work) {
    return the(Transactions.class).required(work, e -> true);
  }

  public TestClock clock() {
    return the(TestClock.class);
  }

  /** How many statements the work sends to the database. */
  public int statementsOf(Runnable work) {
    return the(CountingDataSource.class).during(work);
  }

  @Override
  public void close() {
    the(Transactions.class).close();
    the(CountingDataSource.class).close();
    container.close();
  }
}
