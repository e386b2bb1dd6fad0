package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.Decision;
import jp.mimamori.consent.GrantId;
import jp.mimamori.consent.Grantee;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Refusal;
import jp.mimamori.disclosure.DeletionRequest;
import jp.mimamori.disclosure.FollowingDisclosure;
import jp.mimamori.disclosure.Left;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.Ledger;
import jp.mimamori.record.ReadingRecords;
import jp.mimamori.record.TimelineFilter;
import jp.mimamori.sharing.RevokingConsent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class FollowingDisclosureTest {

  private String today() {
    LocalDate day = LocalDate.ofInstant(sharing.now(), ZoneId.of("Asia/Tokyo"));
    return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }

  private static final LocalDate JUNE = LocalDate.of(2025, 6, 3);

  private final Sharing sharing;
  private final SubjectId mother;
  private final Caller she;

  FollowingDisclosureTest(Database database) {
    sharing = new Sharing(database);
    mother = sharing.mother;
    she = sharing.she;
    append(mother, "w1", "51");
    append(mother, "w2", "52");
  }

  @Test
  void tellsWhatLeftByOneGrantAndUntilWhen() {
    GrantId id = sharing.granted(she, mother, sharing.terms(Category.VITALS, Category.ALLERGY));
    reads(sharing.doctor, mother);
    sharing.pass(Duration.ofHours(1));
    sharing.world.the(RevokingConsent.class).revoke(she, mother, id);

    Left left = following().left(she, mother, id);

    assertThat(left.state()).isEqualTo(Consent.State.REVOKED);
    assertThat(left.looks()).hasSize(1);
    assertThat(left.looks().get(0).records()).isEqualTo(2);
    assertThat(left.looks().get(0).institution()).isEqualTo("見本病院");
    assertThat(left.records()).isEqualTo(Optional.of(2));
    assertThat(left.kinds()).containsExactly(Category.VITALS);
    assertThat(left.couldBeSeenUntil()).isEqualTo(Optional.of(left.consent().last().takenAt()));
  }

  @Test
  void leavesOutWhatWasReadOnAnotherGround() {
    GrantId unused =
        sharing
            .offered(she, mother, Grantee.institution(UUID.randomUUID()), sharing.terms())
            .grant()
            .id();
    sharing.granted(she, mother, sharing.terms());
    reads(sharing.doctor, mother);
    sharing
        .world
        .the(ReadingRecords.class)
        .timeline(
            she, Purpose.PERSONAL_USE, mother, TimelineFilter.everything(), Optional.empty(), 9);

    assertThat(following().left(she, mother, unused).looks()).isEmpty();
    assertThat(following().request(she, mother, unused).looks()).isEmpty();
  }

  @Test
  void writesALetterThatNamesTheDaysAndTheKinds() {
    GrantId id = sharing.granted(she, mother, sharing.terms(Category.VITALS));
    reads(sharing.doctor, mother);
    reads(sharing.doctor, mother);
    sharing.world.the(RevokingConsent.class).revoke(she, mother, id);

    DeletionRequest letter = following().request(she, mother, id);

    assertThat(letter.looks()).containsExactly(today() + "　2回・延べ4件（体の測定）");
    assertThat(letter.text())
        .contains("見本病院", "御中", "髙﨑 𠮷野", "PHRサービス提供者による健診等情報の取扱いに関する基本的指針")
        .doesNotContain("51", "52", "代わりの者", "null");
    assertThat(letter.paper().title()).isEqualTo(DeletionRequest.TITLE);
    assertThat(letter.toString()).doesNotContain("髙﨑", "見本病院");
  }

  @Test
  void saysThatThereWereMoreThanAThousandLooks() {
    sharing.granted(she, mother, sharing.terms(Category.VITALS));
    GrantId id = sharing.newest(mother).grant().id();
    look(1_000);
    assertThat(following().left(she, mother, id).earlier()).isFalse();
    assertThat(following().request(she, mother, id).looks()).isEmpty();

    look(1);

    Left left = following().left(she, mother, id);
    assertThat(left.looks()).hasSize(Left.MOST);
    assertThat(left.earlier()).isTrue();
    assertThat(following().request(she, mother, id).looks().get(0)).contains("それより前の閲覧");
  }

  private void look(int times) {
    Decision look =
        sharing.world.inTransaction(
            () -> sharing.decide(sharing.doctor, mother, Purpose.TREATMENT));
    sharing.world.the(Ledger.class).noteAll(Collections.nCopies(times, look));
  }

  @Test
  void tellsAGuardianNoNumbers() {
    SubjectId child = sharing.personAged(9);
    sharing.guards(child);
    append(child, "c", "30");
    GrantId id = sharing.granted(she, child, sharing.terms(Category.VITALS));
    reads(sharing.doctor, child);

    Left left = following().left(she, child, id);

    assertThat(left.looks()).hasSize(1);
    assertThat(left.records()).isEmpty();
    DeletionRequest letter = following().request(she, child, id);
    assertThat(letter.looks()).containsExactly(today() + "　1回（体の測定）");
    assertThat(letter.text()).contains("代わりの者");
  }

  @Test
  void tellsAShieldedGuardianNotWhoLookedWhere() {
    SubjectId child = sharing.personAged(9);
    sharing.guards(child);
    append(child, "c", "30");
    GrantId id = sharing.granted(she, child, sharing.terms(Category.VITALS));
    reads(sharing.doctor, child);
    sharing.people.shields(child, mother, sharing.people.operator());

    assertThat(following().left(she, child, id).looks())
        .isNotEmpty()
        .allSatisfy(
            look -> {
              assertThat(look.institution()).isNull();
              assertThat(look.by()).isEmpty();
            });
  }

  @Test
  void refusesStrangersGranteesAndWhatIsNotThereAlike() {
    GrantId id = sharing.granted(she, mother, sharing.terms());
    SubjectId other = sharing.people.stranger();
    Caller stranger = sharing.people.signsInAs("stranger", other);

    sharing.assertRefused(
        mother,
        Action.READ_GRANTS,
        Refusal.Reason.NO_GROUND,
        () -> following().left(stranger, mother, id));
    sharing.assertRefused(
        mother,
        Action.READ_GRANTS,
        Refusal.Reason.NOT_FOR_THIS_ACTION,
        () -> following().request(sharing.doctor, mother, id));
    assertThat(
            org.assertj.core.api.Assertions.catchThrowableOfType(
                    jp.mimamori.consent.RefusedException.class,
                    () -> following().left(stranger, other, id))
                .reason())
        .isEqualTo(Refusal.Reason.NO_GROUND);
    assertThat(
            org.assertj.core.api.Assertions.catchThrowableOfType(
                    jp.mimamori.consent.RefusedException.class,
                    () -> following().left(she, mother, new GrantId(UUID.randomUUID())))
                .reason())
        .isEqualTo(Refusal.Reason.NO_GROUND);
  }

  private void reads(Caller caller, SubjectId subject) {
    sharing
        .world
        .the(ReadingRecords.class)
        .timeline(
            caller, Purpose.TREATMENT, subject, TimelineFilter.everything(), Optional.empty(), 9);
  }

  private void append(SubjectId subject, String key, String kilograms) {
    Drafts.append(
        sharing.world,
        sharing.she,
        subject,
        Drafts.document(UUID.randomUUID().toString()),
        Drafts.weight(key, JUNE, kilograms));
  }

  private FollowingDisclosure following() {
    return sharing.world.the(FollowingDisclosure.class);
  }
}
