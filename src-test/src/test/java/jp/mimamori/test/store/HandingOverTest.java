package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.handover.AgreeingHandOvers;
import jp.mimamori.handover.FollowedHandOver;
import jp.mimamori.handover.FollowedHandOver.State;
import jp.mimamori.handover.HandOverNotPossible;
import jp.mimamori.handover.HandOverNotPossible.Why;
import jp.mimamori.handover.HandingOver;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Institution;
import jp.mimamori.identity.Practitioner;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.notice.NoticeKind;
import jp.mimamori.person.Sex;
import jp.mimamori.record.Digests;
import jp.mimamori.upload.ImportingFiles;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class HandingOverTest {

  private static final LocalDate BORN = LocalDate.of(2024, 5, 1);
  private static final Set<Category> VACCINATIONS = Set.of(Category.VACCINATION);

  private final Sharing sharing;
  private final Household people;
  private final Caller she;
  private final Caller he;
  private final SubjectId child;
  private final Caller city;
  private final Caller town;
  private final AgreeingHandOvers agreeing;
  private final HandingOver handing;

  HandingOverTest(Database database) {
    sharing = new Sharing(database);
    people = sharing.people;
    she = sharing.she;
    child = people.register("引越 ひかり", "ヒッコシ ヒカリ", Sex.FEMALE, BORN);
    sharing.guards(child);
    SubjectId father = people.stranger();
    people.guards(father, child);
    he = people.signsInAs("father", father);
    city = people.systemOf("見本市", Institution.Kind.MUNICIPALITY);
    town = people.systemOf("見本町", Institution.Kind.MUNICIPALITY);
    agreeing = sharing.world.the(AgreeingHandOvers.class);
    handing = sharing.world.the(HandingOver.class);
    vaccinated("L1");
  }

  @Test
  void handsOverWhatAGuardianAgreedToAndTellsTheFamilyOfEachStep() {
    UUID id = agree();
    assertThat(handing.at(city, Optional.empty(), 50).handOvers())
        .extracting(one -> one.handOver().id())
        .containsExactly(id);
    assertThat(handing.one(town, id).person().name()).isEqualTo("引越 ひかり");
    assertThat(handing.one(town, id).person().address()).isEmpty();

    assertThat(handing.pack(city, id).state()).isEqualTo(State.PACKED);
    HandingOver.Fetched fetched = handing.fetch(town, id);
    FollowedHandOver taken = handing.accept(town, id, fetched.sha256());

    assertThat(new String(fetched.bytes(), StandardCharsets.UTF_8))
        .contains("\"Immunization\"", "L1", "引越 ひかり", "\"Provenance\"", "見本市")
        .doesNotContain("千代田");
    assertThat(Digests.sha256(fetched.bytes())).isEqualTo(fetched.sha256());
    assertThat(taken.state()).isEqualTo(State.ACCEPTED);
    assertThat(sharing.stateOf(child, taken.handOver().grant())).isEqualTo(Consent.State.EXPIRED);
    assertThat(sharing.rows(child))
        .filteredOn(row -> row.permitted() && row.grantId() != null)
        .extracting(row -> row.institutionName())
        .contains("見本市", "見本町");
    assertThat(agreeing.of(he, child))
        .extracting(FollowedHandOver::state)
        .containsExactly(State.ACCEPTED);
    assertThat(toldTo(he)).isEqualTo(3);
    already(() -> handing.fetch(town, id));
    already(() -> handing.accept(town, id, fetched.sha256()));
    already(() -> handing.giveBack(town, id, "遅い"));
    already(() -> handing.pack(city, id));
    already(() -> agreeing.withdraw(she, child, id));
  }

  @Test
  void isReturnedWithAReason() {
    UUID id = packed();

    why(Why.NO_REASON, () -> handing.giveBack(town, id, " "));
    why(Why.NO_REASON, () -> handing.giveBack(town, id, "長".repeat(401)));
    FollowedHandOver back = handing.giveBack(town, id, "転入の届出がありません。");

    assertThat(back.state()).isEqualTo(State.RETURNED);
    assertThat(agreeing.of(she, child).get(0).steps().get(1).words()).isEqualTo("転入の届出がありません。");
    already(() -> handing.fetch(town, id));
    assertThat(agree()).isNotEqualTo(id);
  }

  @Test
  void isStoppedByWhicheverGuardianWithdrawsIt() {
    UUID id = packed();

    assertThat(agreeing.withdraw(he, child, id).state()).isEqualTo(State.WITHDRAWN);

    refused(() -> handing.fetch(town, id));
    refused(() -> handing.one(town, id));
    refused(() -> handing.accept(town, id, "0".repeat(64)));
    refused(() -> handing.pack(city, id));
    already(() -> agreeing.withdraw(she, child, id));
  }

  @Test
  void endsByItselfAndRestsWithoutTheGuardian() {
    UUID id = packed();
    sharing.pass(Duration.ofDays(31));
    assertThat(agreeing.of(she, child).get(0).state()).isEqualTo(State.EXPIRED);
    refused(() -> handing.fetch(town, id));

    UUID next = packed();
    for (var guardianship :
        sharing.world.inTransaction(
            () ->
                sharing.world.the(jp.mimamori.consent.Guardianships.class).ofWard(child).stream()
                    .filter(one -> one.guardian().equals(sharing.mother))
                    .toList())) {
      sharing.endGuardianship(guardianship);
    }
    assertThat(agreeing.of(he, child).get(0).state()).isEqualTo(State.RESTING);
    refused(() -> handing.fetch(town, next));
    refused(() -> agreeing.of(she, child));
  }

  @Test
  void isAgreedToByNobodyElse() {
    Caller stranger = people.signsInAs("stranger", people.stranger());
    for (Caller other : List.of(stranger, sharing.doctor, city, people.operator())) {
      refused(() -> agree(other, child, city, town));
      refused(() -> agreeing.of(other, child));
    }
    refused(() -> agree(she, people.stranger(), city, town));
    UUID id = agree();
    refused(() -> agreeing.withdraw(stranger, child, id));
    refused(() -> agreeing.withdraw(she, sharing.mother, id));
    refused(() -> agreeing.withdraw(she, child, UUID.randomUUID()));
  }

  @Test
  void isForTheSystemsOfTheTwoAlone() {
    UUID id = packed();
    String sha256 = handing.fetch(town, id).sha256();
    Caller third = people.systemOf("別の村", Institution.Kind.MUNICIPALITY);
    Caller clerk = people.joins(town, Role.PRACTITIONER, Practitioner.Profession.STAFF);
    for (Caller other : List.of(third, clerk, sharing.doctor, she)) {
      refused(() -> handing.one(other, id));
      refused(() -> handing.pack(other, id));
      refused(() -> handing.fetch(other, id));
      refused(() -> handing.accept(other, id, sha256));
      refused(() -> handing.giveBack(other, id, "いいえ"));
    }
    assertThat(handing.at(third, Optional.empty(), 50).handOvers()).isEmpty();
    refused(() -> handing.at(clerk, Optional.empty(), 50));
    refused(() -> handing.fetch(city, id));
    refused(() -> handing.accept(city, id, sha256));
    refused(() -> handing.pack(town, id));
    refused(() -> handing.one(town, UUID.randomUUID()));
  }

  @Test
  void cannotBeSo() {
    Caller hospital = people.systemOf("見本病院", Institution.Kind.MEDICAL);
    why(Why.SAME_MUNICIPALITY, () -> agree(she, child, city, city));
    why(Why.NO_SUCH_MUNICIPALITY, () -> agree(she, child, city, hospital));
    why(
        Why.ENDS_OUTSIDE,
        () ->
            agreeing.agree(
                she,
                child,
                place(city),
                place(town),
                VACCINATIONS,
                sharing.now().plus(Duration.ofDays(91))));
    UUID id = agree();
    why(Why.GOES_ON_ALREADY, () -> agree(he, child, city, town));
    why(Why.NOT_PACKED, () -> handing.fetch(town, id));
    why(Why.NOT_PACKED, () -> handing.accept(town, id, "0".repeat(64)));
    handing.pack(city, id);
    why(Why.ANOTHER_PACKAGE, () -> handing.accept(town, id, "0".repeat(64)));
    UUID empty =
        agreeing
            .agree(
                she,
                child,
                place(town),
                place(city),
                Set.of(Category.MATERNAL_CHILD),
                sharing.now().plus(AgreeingHandOvers.USUALLY))
            .handOver()
            .id();
    why(Why.NOTHING_THERE, () -> handing.pack(town, empty));
  }

  @Test
  void handsOutNothingThatWasCorrectedSinceItWasPacked() {
    UUID id = packed();
    vaccinated("L2");

    why(Why.CHANGED_SINCE, () -> handing.fetch(town, id));

    handing.pack(city, id);
    assertThat(new String(handing.fetch(town, id).bytes(), StandardCharsets.UTF_8))
        .contains("L2")
        .doesNotContain("L1");
  }

  @Test
  void tellsNobodyWhoMustNotLearnOfPlaces() {
    people.shields(child, he.self(), people.operator());
    packed();

    assertThat(agreeing.of(he, child)).isEmpty();
    assertThat(toldTo(he)).isZero();
    assertThat(agreeing.of(she, child)).hasSize(1);
    // nor by being told that there is one already
    assertThat(agree(he, child, city, town).state()).isEqualTo(State.AGREED);
  }

  private long toldTo(Caller caller) {
    return sharing.world.inTransaction(
        () ->
            sharing
                .world
                .the(EntityManager.class)
                .createQuery(
                    "select count(n) from Notice n where n.accountId = :account and n.kind = :kind",
                    Long.class)
                .setParameter("account", caller.account().value())
                .setParameter("kind", NoticeKind.HAND_OVER)
                .getSingleResult());
  }

  private UUID packed() {
    UUID id = agree();
    handing.pack(city, id);
    return id;
  }

  private UUID agree() {
    return agree(she, child, city, town).handOver().id();
  }

  private FollowedHandOver agree(Caller caller, SubjectId subject, Caller from, Caller to) {
    return agreeing.agree(
        caller,
        subject,
        place(from),
        place(to),
        VACCINATIONS,
        sharing.now().plus(AgreeingHandOvers.USUALLY));
  }

  private static UUID place(Caller system) {
    return system.affiliation().institution();
  }

  private void vaccinated(String lot) {
    sharing.world.the(ImportingFiles.class).upload(she, child, Papers.letter("引越 ひかり", BORN, lot));
  }

  private static void refused(ThrowingCallable work) {
    assertThatThrownBy(work).isInstanceOf(RefusedException.class);
  }

  private static void already(ThrowingCallable work) {
    assertThatThrownBy(work).isInstanceOf(AlreadyDecided.class);
  }

  private static void why(Why why, ThrowingCallable work) {
    HandOverNotPossible not = catchThrowableOfType(HandOverNotPossible.class, work);
    assertThat(not).isNotNull();
    assertThat(not.why()).isEqualTo(why);
  }
}
