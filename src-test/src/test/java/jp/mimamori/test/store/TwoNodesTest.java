package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.mimamori.card.IssuingCards;
import jp.mimamori.card.Opening;
import jp.mimamori.card.OpeningCards;
import jp.mimamori.card.Passcode;
import jp.mimamori.card.Presenter;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.GrantId;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.record.ReadingRecords;
import jp.mimamori.record.TimelineFilter;
import jp.mimamori.sharing.ReadingGrants;
import jp.mimamori.sharing.RevokingConsent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two application servers on one PostgreSQL, each with caches, pools and a ledger's writer. */
class TwoNodesTest {

  private static World one;
  private static World other;

  @BeforeAll
  static void start() throws IOException {
    Database.Place place = Database.POSTGRESQL.fresh("nodes");
    Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "nodes-");
    one = World.at(place, data);
    one.clock().go();
    other = World.at(place, data);
    other.clock().go();
  }

  @AfterAll
  static void stop() {
    other.close();
    one.close();
  }

  @Test
  void aRevocationOnOneNodeBindsOnTheNextRequestOnTheOther() {
    Household people = new Household(one);
    SubjectId mother = people.mother();
    Caller she = people.signsInAs("mother", mother);
    Caller doctor = people.worksAt("見本病院", LocalDate.of(2020, 4, 1), null);
    people.grants(mother, doctor);
    GrantId id = grants(one, she, mother).get(0).consent().grant().id();
    assertThatNoException().isThrownBy(() -> read(other, doctor, mother));
    assertThatNoException().isThrownBy(() -> read(one, doctor, mother));

    one.the(RevokingConsent.class).revoke(she, mother, id);

    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> read(other, doctor, mother))
        .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Refusal.Reason.REVOKED));
    assertThat(grants(other, she, mother))
        .extracting(ReadingGrants.Standing::state)
        .containsExactly(Consent.State.REVOKED);
  }

  @Test
  void aSecondRevocationOnTheOtherNodeIsToldThatItIsDone() {
    Household people = new Household(one);
    SubjectId mother = people.mother();
    Caller she = people.signsInAs("mother", mother);
    people.grants(mother, people.worksAt("見本病院", LocalDate.of(2020, 4, 1), null));
    GrantId id = grants(other, she, mother).get(0).consent().grant().id();
    one.the(RevokingConsent.class).revoke(she, mother, id);

    assertThatExceptionOfType(AlreadyDecided.class)
        .isThrownBy(() -> other.the(RevokingConsent.class).revoke(she, mother, id));
  }

  @Test
  void countsWrongPasscodesOfACardOnBothNodesTogether() {
    Household people = new Household(one);
    SubjectId mother = people.mother();
    Caller she = people.signsInAs("mother", mother);
    Shlink link =
        Shlink.of(
            one.the(IssuingCards.class)
                .issue(she, mother, new Passcode("kaede-2916"), null, null)
                .link());

    List<Opening> answers =
        IntStream.range(0, 24)
            .parallel()
            .mapToObj(i -> opens(i % 2 == 0 ? one : other, link, "wrong-" + i))
            .toList();

    assertThat(answers.stream().filter(Opening.WrongPasscode.class::isInstance))
        .hasSize(Passcode.ATTEMPTS)
        .doesNotHaveDuplicates();
    assertThat(opens(one, link, "kaede-2916")).isEqualTo(new Opening.Over());
    assertThat(opens(other, link, "kaede-2916")).isEqualTo(new Opening.Over());
  }

  private static Opening opens(World node, Shlink link, String passcode) {
    return node.the(OpeningCards.class)
        .list(link.secret(), new Presenter("病院", UUID.randomUUID()), new Passcode(passcode), null);
  }

  private static List<ReadingGrants.Standing> grants(World node, Caller she, SubjectId subject) {
    return node.the(ReadingGrants.class).grants(she, subject).grants();
  }

  private static void read(World node, Caller doctor, SubjectId subject) {
    node.the(ReadingRecords.class)
        .timeline(
            doctor, Purpose.TREATMENT, subject, TimelineFilter.everything(), Optional.empty(), 10);
  }
}
