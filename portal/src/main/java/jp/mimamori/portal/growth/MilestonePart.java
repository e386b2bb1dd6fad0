package jp.mimamori.portal.growth;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.growth.Milestone;
import jp.mimamori.growth.MilestoneChart;
import jp.mimamori.growth.NotingMilestones;
import jp.mimamori.growth.ReadingMilestones;
import jp.mimamori.portal.part.Age;
import jp.mimamori.portal.shell.Sight;
import jp.mimamori.portal.shell.SignedIn;

/** Whether milestones are shown on a page of growth, and what is noted of them there. */
@Dependent
public class MilestonePart {

  /** Of older children what was noted is shown, and nothing asked. */
  private static final int OF_INTEREST = 3;

  private final ReadingMilestones reading;
  private final NotingMilestones noting;
  private final SignedIn signedIn;

  @Inject
  MilestonePart(ReadingMilestones reading, NotingMilestones noting, SignedIn signedIn) {
    this.reading = reading;
    this.noting = noting;
    this.signedIn = signedIn;
  }

  /**
   * The panel of whom they say something of; empty of others, and where the reader may not see what
   * a family notes.
   *
   * @param anew shows the page again
   */
  Optional<MilestonePanel> panel(Sight sight, Locale locale, Runnable anew) {
    if (sight.isOfPatient()) {
      return Optional.empty();
    }
    return chart(sight)
        .filter(MilestonePart::isOfInterest)
        .map(
            chart ->
                new MilestonePanel(
                    chart, sight, locale, (what, day) -> note(sight, what, day, anew)));
  }

  private Optional<MilestoneChart> chart(Sight sight) {
    try {
      return Optional.of(reading.chart(signedIn.caller(), sight.purpose(), sight.subject()));
    } catch (RefusedException refused) {
      return Optional.empty();
    }
  }

  private static boolean isOfInterest(MilestoneChart chart) {
    return Age.of(chart.birth(), chart.asOf()).years() < OF_INTEREST
        || chart.stages().stream().anyMatch(stage -> stage.noted() != null);
  }

  private String note(Sight sight, Milestone what, LocalDate day, Runnable anew) {
    try {
      Optional<NotingMilestones.Why> why =
          noting.note(signedIn.caller(), sight.subject(), what, day);
      if (why.isEmpty()) {
        anew.run();
      }
      return why.map(Enum::name).orElse("");
    } catch (RefusedException refused) {
      return "refused";
    }
  }
}
