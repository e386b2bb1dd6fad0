package jp.mimamori.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import jp.mimamori.intake.Draft;
import jp.mimamori.intake.Finding;
import jp.mimamori.intake.Upload;
import jp.mimamori.intake.bundle.BundleImporter;
import org.junit.jupiter.api.Test;

class DatingTest {

  /** In Japan it is the 9th already. */
  private static final Instant NOW = Instant.parse("2026-04-08T15:30:00Z");

  @Test
  void wondersAboutSomethingDoneLaterThanToday() {
    assertThat(Dating.tooLate(draft("2026-04-11"), NOW))
        .contains(Finding.of(IntakeFinding.DATE_IN_FUTURE, "", "2026-04-11"));
    assertThat(Dating.tooLate(draft("9999-12-31"), NOW)).isPresent();
  }

  @Test
  void grantsADayOfDoubt() {
    assertThat(Dating.tooLate(draft("2026-04-09"), NOW)).isEmpty();
    assertThat(Dating.tooLate(draft("2026-04-10"), NOW)).isEmpty();
  }

  @Test
  void lookForwardMayWhatIsPlanned() {
    String planned =
        """
        {"resourceType":"Appointment","status":"booked","start":"2027-01-05T10:00:00+09:00",
         "participant":[{"actor":{"display":"みどり町医院"},"status":"accepted"}]}
        """;

    assertThat(Dating.tooLate(read(planned), NOW)).isEmpty();
  }

  private static Draft draft(String day) {
    return read(
        "{\"resourceType\":\"Observation\",\"status\":\"final\",\"code\":{\"text\":\"体温\"},"
            + "\"effectiveDateTime\":\""
            + day
            + "\"}");
  }

  private static Draft read(String json) {
    Upload upload = new Upload("a.json", json.getBytes(StandardCharsets.UTF_8));
    return new BundleImporter().read(upload).draft().orElseThrow();
  }
}
