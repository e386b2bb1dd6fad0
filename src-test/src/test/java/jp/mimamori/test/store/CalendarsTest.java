package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.mimamori.calendar.ReadingCalendars;
import jp.mimamori.calendar.SharingCalendars;
import jp.mimamori.calendar.TooSoon;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.GrantId;
import jp.mimamori.consent.Kept;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Japan;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.LedgerRow;
import jp.mimamori.ledger.ReadingLedger;
import jp.mimamori.person.Sex;
import jp.mimamori.sharing.Choosing;
import jp.mimamori.sharing.RevokingConsent;
import jp.mimamori.vaccination.CopiedDose;
import jp.mimamori.vaccination.EnteringVaccinations;
import jp.mimamori.vaccination.Vaccine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class CalendarsTest {

  private static final Duration A_YEAR = Duration.ofDays(368);

  private final Sharing sharing;
  private final SubjectId child;
  private final SharingCalendars calendars;
  private final ReadingCalendars reading;

  CalendarsTest(Database database) {
    sharing = new Sharing(database);
    LocalDate born = Japan.dayOf(sharing.now()).minusMonths(13);
    child = sharing.people.register("髙﨑 陽", "タカサキ ハル", Sex.MALE, born);
    sharing.people.guards(sharing.mother, child);
    sharing
        .world
        .the(EnteringVaccinations.class)
        .enter(
            sharing.she,
            child,
            new CopiedDose(Vaccine.BCG, "", born.plusMonths(6), 1, "", "", "", ""),
            null);
    calendars = sharing.world.the(SharingCalendars.class);
    reading = sharing.world.the(ReadingCalendars.class);
  }

  @Test
  void opensWhatIsDueForWhoeverHoldsTheAddress() {
    String file = share(Locale.JAPANESE);

    String calendar = fetched(file);

    assertThat(calendar)
        .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
        .endsWith("END:VCALENDAR\r\n");
    assertThat(unfolded(calendar))
        .contains("SUMMARY:予防接種：麻しん風しん（MR）第1期 1回目")
        .doesNotContain("TRIGGER", "髙﨑", "陽", child.toString());
    assertThat(calendar.split("\r\n"))
        .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    assertThat(unfolded(calendar).lines().filter(line -> line.startsWith("UID:")))
        .doesNotHaveDuplicates()
        .isNotEmpty();
  }

  @Test
  void remindsAWeekBeforeADayToCome() {
    SubjectId baby =
        sharing.people.register(
            "髙﨑 赤", "タカサキ アカ", Sex.FEMALE, Japan.dayOf(sharing.now()).minusMonths(1));
    sharing.people.guards(sharing.mother, baby);
    String address = calendars.share(sharing.she, baby, Locale.JAPANESE).address();

    assertThat(unfolded(fetched(address.substring(address.lastIndexOf('/') + 1))))
        .contains("SUMMARY:予防接種：五種混合", "TRIGGER:-P7D");
  }

  @Test
  void goesWithWhatWasGiven() {
    String file = share(Locale.ENGLISH);
    assertThat(unfolded(fetched(file))).contains("-MEASLES_RUBELLA_1-1@mimamori", "Vaccination: ");

    sharing
        .world
        .the(EnteringVaccinations.class)
        .enter(
            sharing.she,
            child,
            new CopiedDose(
                Vaccine.MEASLES_RUBELLA, "", Japan.dayOf(sharing.now()), 1, "", "", "", ""),
            null);
    sharing.pass(Duration.ofMinutes(2));

    assertThat(unfolded(fetched(file))).doesNotContain("-MEASLES_RUBELLA_1-1@");
  }

  @Test
  void opensNothingOnceTheGrantIsTakenBackOrOver() {
    String stopped = share(Locale.JAPANESE);
    GrantId grant = sharing.newest(child).grant().id();
    sharing.world.the(RevokingConsent.class).revoke(sharing.she, child, grant);
    assertThat(reading.fetch(stopped, UUID.randomUUID())).isEmpty();

    String old = share(Locale.JAPANESE);
    assertThat(reading.fetch(stopped, UUID.randomUUID())).isEmpty();
    // another address that stands does not bring this one back
    assertThat(reading.fetch(stopped, UUID.randomUUID())).isEmpty();
    sharing.pass(A_YEAR);
    assertThat(reading.fetch(old, UUID.randomUUID())).isEmpty();
    // the clock is that of other tests too, whose children do not grow up
    sharing.pass(A_YEAR.negated());
  }

  @Test
  void opensNothingOfWhatIsKeptOut() {
    String file = share(Locale.JAPANESE);

    sharing
        .world
        .the(Choosing.class)
        .keepOut(sharing.she, child, new Kept.OfCategory(Category.VACCINATION));

    assertThat(reading.fetch(file, UUID.randomUUID())).isEmpty();
  }

  @Test
  void saysNothingIsDueWhereItCannotSeeEnough() {
    String file = share(Locale.JAPANESE);
    sharing.world.the(Choosing.class).keepOut(sharing.she, child, new Kept.OfInstitution("place"));

    assertThat(fetched(file)).contains("BEGIN:VTIMEZONE").doesNotContain("BEGIN:VEVENT");
  }

  @Test
  void answersAnAddressThatNeverWasLikeOneThatIsOver() {
    for (String file :
        List.of(
            "A".repeat(43) + ".ics", "x.ics", ".ics", share(Locale.JAPANESE).replace(".ics", ""))) {
      assertThat(reading.fetch(file, UUID.randomUUID())).as(file).isEmpty();
    }
  }

  @Test
  void isFetchedAtMostOnceInTenSeconds() {
    String file = share(Locale.JAPANESE);
    fetched(file);

    assertThatExceptionOfType(TooSoon.class)
        .isThrownBy(() -> reading.fetch(file, UUID.randomUUID()));
    GrantId grant = sharing.newest(child).grant().id();
    sharing.pass(Duration.ofSeconds(10));
    fetched(file);
    sharing.world.the(RevokingConsent.class).revoke(sharing.she, child, grant);
    assertThat(reading.fetch(file, UUID.randomUUID())).isEmpty();
    assertThat(reading.fetch(file, UUID.randomUUID())).isEmpty();
  }

  @Test
  void writesEachLookIntoTheLedgerAsTheCalendars() {
    fetched(share(Locale.JAPANESE));

    assertThat(sharing.world.the(ReadingLedger.class).rows(sharing.she, child, null))
        .filteredOn(row -> row.action() == Action.READ)
        .extracting(LedgerRow::callerName)
        .contains("予防接種カレンダー / Vaccination calendar");
  }

  @Test
  void tellsCalendarsApartAndLetsTheOldestGiveWay() {
    String first = share(Locale.JAPANESE);
    sharing.pass(Duration.ofSeconds(1));
    String second = share(Locale.JAPANESE);
    assertThat(unfolded(fetched(first)).lines().filter(line -> line.startsWith("UID:")))
        .doesNotContainAnyElementsOf(
            unfolded(fetched(second)).lines().filter(line -> line.startsWith("UID:")).toList());
    for (int i = 0; i < 9; i++) {
      sharing.pass(Duration.ofSeconds(20));
      share(Locale.JAPANESE);
    }

    assertThat(reading.fetch(first, UUID.randomUUID())).isEmpty();
    fetched(second);
  }

  @Test
  void isMadeByWhoMayGrantAlone() {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> calendars.share(sharing.doctor, child, Locale.JAPANESE));
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(
            () ->
                calendars.share(
                    sharing.people.signsInAs("stranger", sharing.people.stranger()),
                    child,
                    Locale.JAPANESE));
  }

  private String share(Locale language) {
    String address = calendars.share(sharing.she, child, language).address();
    return address.substring(address.lastIndexOf('/') + 1);
  }

  private String fetched(String file) {
    return text(reading.fetch(file, UUID.randomUUID()).orElseThrow());
  }

  private static String text(byte[] calendar) {
    return new String(calendar, StandardCharsets.UTF_8);
  }

  private static String unfolded(String calendar) {
    return calendar.replace("\r\n ", "");
  }
}
