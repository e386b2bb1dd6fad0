package jp.mimamori.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import jp.mimamori.consent.EmergencyAccess;
import jp.mimamori.emergency.BreakingGlass;
import jp.mimamori.emergency.OwnEmergencies;
import jp.mimamori.emergency.Treatment;
import jp.mimamori.emergency.WritingTreatment;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;

/** The son was brought to the city hospital, which looked and wrote what it did. */
@ApplicationScoped
class FirstEmergency {

  private static final String NUMBER = "099-000-0119";

  @Inject BreakingGlass glass;
  @Inject OwnEmergencies own;
  @Inject WritingTreatment writing;
  @Inject FirstHelpers helpers;

  /** Once: a start that goes on has no second emergency, and writes what is not written yet. */
  void happen(MovingIn.Household household, LocalDate today, Instant now) {
    Caller physician = helpers.at(Staff.TAKAGI, now);
    EmergencyAccess access =
        glass.mine(physician).stream()
            .findFirst()
            .orElseGet(() -> opened(physician, household.id(Member.HINATA)));
    if (writing.begin(physician, access.id()).notes().isEmpty()) {
      writing.write(
          physician, access.id(), Member.HINATA.bornOn(today), treatment(access.openedAt()), null);
    }
    if (access.isOpen(now)) {
      own.end(physician, access.id());
    }
  }

  private EmergencyAccess opened(Caller physician, SubjectId son) {
    return glass.open(
        physician,
        son,
        EmergencyAccess.Reason.CANNOT_SPEAK,
        Staff.TAKAGI.place().title() + " 救急外来",
        NUMBER);
  }

  private static Treatment treatment(Instant now) {
    return new Treatment(
        now.minus(Duration.ofHours(3)),
        now.minus(Duration.ofMinutes(40)),
        "喘息発作",
        "酸素 2 L/分 で SpO2 91 % から 97 % に。吸入を 20 分おきに 3 回",
        "サルブタモール吸入 0.3 mL ×3、プレドニゾロン 20 mg 内服",
        "変更なし",
        Treatment.Disposition.HOME,
        NUMBER,
        "3 日以内に診察し、発作時の吸入の手順を見直してください");
  }
}
