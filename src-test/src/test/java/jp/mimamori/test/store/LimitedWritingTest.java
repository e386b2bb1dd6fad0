package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.CourtOrder;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.Guardianship;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.consent.Refusal;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.intake.Upload;
import jp.mimamori.person.Sex;
import jp.mimamori.record.Records;
import jp.mimamori.sharing.RecordingOrders;
import jp.mimamori.upload.FollowingImports;
import jp.mimamori.upload.ImportingFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A guardian from whom a court took adding some kinds of records adds none of those. */
@ParameterizedClass
@EnumSource(Database.class)
class LimitedWritingTest {

  private static final LocalDate BORN = LocalDate.of(2016, 4, 2);

  private final Sharing sharing;
  private final SubjectId child;
  private final Guardianship guardianship;

  LimitedWritingTest(Database database) {
    sharing = new Sharing(database);
    child = sharing.people.register("髙﨑 陽", "タカサキ ハル", Sex.MALE, BORN);
    guardianship = sharing.guards(child);
  }

  @Test
  void refusesADocumentOfAKindThatACourtTookAndTakesItWhenThatIsOver() {
    UUID limit = limit(Category.VACCINATION);

    assertThat(upload(Papers.letter("髙﨑 陽", BORN, "A1")).job().stored()).isZero();
    assertThat(sharing.rows(child))
        .filteredOn(row -> row.action() == Action.WRITE && !row.permitted())
        .extracting(row -> row.refusal())
        .contains(Refusal.Reason.COURT_ORDER);

    for (int operator = 0; operator < 2; operator++) {
      sharing.world.the(RecordingOrders.class).end(sharing.people.operator(), child, limit);
    }
    assertThat(upload(Papers.letter("髙﨑 陽", BORN, "A1")).job().stored()).isOne();
  }

  @Test
  void takesADocumentOfOtherKinds() {
    limit(Category.CONDITION);

    assertThat(upload(Papers.letter("髙﨑 陽", BORN, "A1")).job().stored()).isOne();
  }

  @Test
  void appendsNothingThatThePermitDoesNotReach() {
    Permit permit =
        sharing
            .world
            .inTransaction(
                () ->
                    sharing
                        .world
                        .the(Deciding.class)
                        .decide(
                            new Question(
                                sharing.she,
                                child,
                                Action.WRITE,
                                Purpose.PERSONAL_USE,
                                Set.of(Category.ALLERGY),
                                sharing.now())))
            .orThrow();

    assertThatThrownBy(
            () ->
                sharing.world.inTransaction(
                    () ->
                        sharing
                            .world
                            .the(Records.class)
                            .append(
                                permit,
                                Drafts.document("weight"),
                                java.util.List.of(Drafts.weight("w", BORN.plusYears(5), "20")),
                                sharing.now())))
        .hasStackTraceContaining("does not reach every draft");
  }

  private UUID limit(Category category) {
    RecordingOrders ordering = sharing.world.the(RecordingOrders.class);
    UUID id =
        ordering.order(
            sharing.people.operator(),
            child,
            guardianship.id(),
            new RecordingOrders.Order(
                CourtOrder.Effect.LIMIT,
                Set.of(Action.WRITE),
                Set.of(category),
                "見本家庭裁判所 令和8年(家)第7号",
                sharing.now(),
                null));
    ordering.confirm(sharing.people.operator(), child, id);
    return id;
  }

  private FollowingImports.Report upload(Upload upload) {
    UUID job = sharing.world.the(ImportingFiles.class).upload(sharing.she, child, upload);
    return sharing.world.the(FollowingImports.class).report(sharing.she, job);
  }
}
