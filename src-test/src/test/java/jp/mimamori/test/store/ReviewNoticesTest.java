package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.emergency.ApprovingDataset;
import jp.mimamori.emergency.Change;
import jp.mimamori.emergency.Comparison;
import jp.mimamori.emergency.EnteringDataset;
import jp.mimamori.emergency.Path;
import jp.mimamori.emergency.Section;
import jp.mimamori.emergency.Verdict;
import jp.mimamori.emergency.WatchingFreshness;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Japan;
import jp.mimamori.identity.Practitioner;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.mail.MailLanguage;
import jp.mimamori.notice.ChoosingNotices;
import jp.mimamori.notice.NoticeKind;
import jp.mimamori.notice.NoticeSettings;
import jp.mimamori.notice.Review;
import jp.mimamori.notice.Told;
import jp.mimamori.notice.Ways;
import jp.mimamori.sharing.RevokingConsent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is told that values of a dataset are to be confirmed again, while the clock moves. */
@ParameterizedClass
@EnumSource(Database.class)
class ReviewNoticesTest {

  private static final Duration DAY = Duration.ofDays(1);

  private final Sharing sharing;
  private final Telling telling;
  private final SubjectId child;
  private final Caller she;
  private final Caller doctor;
  private final LocalDate today;

  ReviewNoticesTest(Database database) {
    sharing = new Sharing(database);
    telling = new Telling(sharing.world);
    she = sharing.she;
    doctor = sharing.doctor;
    child = sharing.personAged(9);
    sharing.guards(child);
    sharing.granted(she, child, sharing.terms());
    today = Japan.dayOf(sharing.now());
  }

  @Test
  void tellsGuardianAndPhysicianAWeekAheadAndOnTheDayOnceEach() {
    approved("weight", "21.5");
    assertThat(reviews(she)).isEmpty();
    pass(23, -1);
    assertThat(reviews(she)).isEmpty();

    pass(0, 1);

    assertThat(reviews(she)).containsExactly(weight(Review.When.WEEK_AHEAD));
    assertThat(reviews(doctor)).containsExactly(weight(Review.When.WEEK_AHEAD));
    pass(7, -1);
    assertThat(reviews(she)).hasSize(1);
    pass(0, 1);
    assertThat(reviews(she))
        .containsExactly(weight(Review.When.DUE), weight(Review.When.WEEK_AHEAD));
    assertThat(reviews(doctor)).hasSize(2);
    pass(20, 0);
    assertThat(reviews(she)).hasSize(2);
    assertThat(telling.told(she)).extracting(Told::who).containsOnly("");
  }

  @Test
  void tellsOfEachKindByItself() {
    approved(
        "weight", "21.5", "care.ventilator", "yes", "care.ventilator.peep", "5", "latex", "no");

    pass(90, 0);

    assertThat(reviews(she))
        .extracting(Review::kind)
        .containsExactlyInAnyOrder(Category.VITALS, Category.EMERGENCY);
    pass(275, 0);
    assertThat(reviews(she)).extracting(Review::kind).contains(Category.ALLERGY);
  }

  @Test
  void makesUpForNightsWithoutTheServerAndSaysThenWhatIsSo() {
    approved("weight", "21.5");

    pass(40, 0);

    assertThat(reviews(she)).containsExactly(weight(Review.When.DUE));
    assertThat(reviews(doctor)).containsExactly(weight(Review.When.DUE));
  }

  @Test
  void tellsNothingTwiceWhenTheClockIsSetBackOrTwoNodesLook() {
    approved("weight", "21.5");
    pass(25, 0);
    assertThat(reviews(she)).hasSize(1);
    pass(-10, 0);
    assertThat(reviews(she)).hasSize(1);
    pass(15, 0);
    lookAgain();

    CompletableFuture<?> other = CompletableFuture.runAsync(this::look);
    look();
    other.orTimeout(20, TimeUnit.SECONDS).join();

    assertThat(reviews(she))
        .containsExactly(weight(Review.When.DUE), weight(Review.When.WEEK_AHEAD));
  }

  @Test
  void countsFromStillCorrectOnAsSoonAsThatIsSubmitted() {
    approved("weight", "21.5");
    pass(24, 0);
    assertThat(reviews(she)).hasSize(1);

    entering().confirm(she, child, Section.VITALS);
    entering().submit(she, child);

    pass(20, 0);
    assertThat(reviews(she)).as("day 44 of 54").hasSize(1);
    pass(3, 0);
    assertThat(reviews(she).get(0))
        .isEqualTo(new Review(Category.VITALS, today.plusDays(54), Review.When.WEEK_AHEAD));
  }

  @Test
  void asksNothingOfWhatNobodyApproved() {
    enter("weight", "21.5");
    entering().submit(she, child);

    pass(40, 0);

    assertThat(reviews(she)).isEmpty();
    assertThat(reviews(doctor)).isEmpty();
  }

  @Test
  void tellsNoPhysicianWhoMayNotApproveAnyMore() {
    approved("weight", "21.5");
    sharing.world.the(RevokingConsent.class).revoke(she, child, sharing.newest(child).grant().id());

    pass(25, 0);

    assertThat(reviews(she)).hasSize(1);
    assertThat(reviews(doctor)).isEmpty();
  }

  @Test
  void takesItFromAPhysicianWhoMayNotApproveAnyMore() {
    approved("weight", "21.5");
    pass(25, 0);
    assertThat(reviews(doctor)).hasSize(1);

    sharing.world.the(RevokingConsent.class).revoke(she, child, sharing.newest(child).grant().id());

    assertThat(reviews(doctor)).isEmpty();
    assertThat(telling.unread(doctor)).isZero();
  }

  @Test
  void tellsNobodyElse() {
    Caller nurse = sharing.people.worksAs(Practitioner.Profession.NURSE, "見本訪問看護ステーション");
    sharing.people.grantsFor(she, child, nurse);
    Caller other = sharing.people.worksAt("別の病院", LocalDate.of(2020, 4, 1), null);
    Caller stranger = sharing.people.signsInAs("stranger", sharing.people.stranger());
    SubjectId father = sharing.people.stranger();
    sharing.people.guards(father, child);
    Caller he = sharing.people.signsInAs("father", father);
    sharing.people.shields(child, father, sharing.people.operator());
    approved("weight", "21.5");

    pass(31, 0);

    assertThat(reviews(she)).hasSize(1);
    for (Caller caller : List.of(nurse, other, stranger, he)) {
      assertThat(reviews(caller)).isEmpty();
      assertThat(telling.unread(caller)).isZero();
    }
  }

  @Test
  void tellsThePersonWhoHasAnAccount() {
    Caller herself = sharing.people.signsInAs("child", child);
    approved("weight", "21.5");

    pass(30, 0);

    assertThat(reviews(herself)).containsExactly(weight(Review.When.DUE));
  }

  @Test
  void leavesItToWhomeverItConcernsWhetherToHearOfIt() {
    for (Caller caller : List.of(she, doctor)) {
      sharing
          .world
          .the(ChoosingNotices.class)
          .choose(
              caller,
              new NoticeSettings(
                  Map.of(NoticeKind.REVIEW, new Ways(false, false)), null, MailLanguage.JAPANESE));
    }
    approved("weight", "21.5");

    pass(30, 0);

    assertThat(reviews(she)).isEmpty();
    assertThat(reviews(doctor)).isEmpty();
    assertThat(choices(doctor)).containsExactlyInAnyOrder(NoticeKind.REVIEW, NoticeKind.TREATED);
    assertThat(choices(she)).contains(NoticeKind.REVIEW, NoticeKind.VIEWED);
  }

  @Test
  void writesDownThatAPhysicianReadOfAPatient() {
    approved("weight", "21.5");
    pass(30, 0);
    int before = sharing.rows(child).size();

    telling.unread(doctor);
    assertThat(sharing.rows(child)).hasSize(before);
    telling.told(doctor);

    assertThat(sharing.rows(child)).hasSize(before + 1);
    assertThat(sharing.row(child).action()).isEqualTo(Action.SEE_IN_LIST);
  }

  @Test
  void looksAtNobodyWhoseTurnItIsNot() {
    approved("weight", "21.5");
    look();

    assertThat(next()).isEqualTo(sharing.now().plus(DAY.multipliedBy(23)));

    pass(30, 0);
    assertThat(next()).isNull();
  }

  private List<NoticeKind> choices(Caller caller) {
    return sharing
        .world
        .the(ChoosingNotices.class)
        .chosen(caller)
        .settings()
        .ways()
        .keySet()
        .stream()
        .toList();
  }

  private Review weight(Review.When when) {
    return new Review(Category.VITALS, today.plusDays(30), when);
  }

  /** What somebody is told of the child, newest first. */
  private List<Review> reviews(Caller reader) {
    return telling.told(reader).stream()
        .filter(told -> told.subject().equals(child))
        .flatMap(told -> java.util.Optional.ofNullable(told.review()).stream())
        .toList();
  }

  private void pass(int days, int seconds) {
    sharing.pass(DAY.multipliedBy(days).plusSeconds(seconds));
    look();
  }

  private void look() {
    sharing.world.the(WatchingFreshness.class).look();
  }

  /** As if another node had not finished. */
  private void lookAgain() {
    sharing.world.inTransaction(
        () ->
            sharing
                .world
                .the(EntityManager.class)
                .createNativeQuery("update emergency_due set next_at = ? where subject_id = ?")
                .setParameter(1, java.sql.Timestamp.from(sharing.now()))
                .setParameter(2, child.value())
                .executeUpdate());
  }

  private java.time.Instant next() {
    return sharing.world.inTransaction(
        () -> {
          Object next =
              sharing
                  .world
                  .the(EntityManager.class)
                  .createQuery(
                      "select d.nextAt from EmergencyDue d where d.subjectId = :child",
                      java.time.Instant.class)
                  .setParameter("child", child.value())
                  .getResultList()
                  .get(0);
          return (java.time.Instant) next;
        });
  }

  private EnteringDataset entering() {
    return sharing.world.the(EnteringDataset.class);
  }

  private void enter(String... pathsAndValues) {
    Map<Path, String> typed = new LinkedHashMap<>();
    List<Path> paths = new ArrayList<>();
    for (int i = 0; i < pathsAndValues.length; i += 2) {
      Path path = Path.parse(pathsAndValues[i]).orElseThrow();
      paths.add(path);
      typed.put(path, pathsAndValues[i + 1]);
    }
    entering().enter(she, child, typed, Set.copyOf(paths));
  }

  private void approved(String... pathsAndValues) {
    enter(pathsAndValues);
    entering().submit(she, child);
    ApprovingDataset approving = sharing.world.the(ApprovingDataset.class);
    Comparison waiting = approving.compare(doctor, child).orElseThrow();
    Map<Path, Verdict> verdicts = new LinkedHashMap<>();
    for (Change change : waiting.changes()) {
      verdicts.put(change.path(), new Verdict.Approved());
    }
    approving.decide(doctor, child, waiting.submitted().number(), verdicts);
    look();
  }
}
