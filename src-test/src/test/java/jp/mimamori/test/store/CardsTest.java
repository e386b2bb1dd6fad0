package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import jp.mimamori.card.Card;
import jp.mimamori.card.CardSize;
import jp.mimamori.card.IssuingCards;
import jp.mimamori.card.Opening;
import jp.mimamori.card.OpeningCards;
import jp.mimamori.card.Passcode;
import jp.mimamori.card.PasscodeRefused;
import jp.mimamori.card.Presenter;
import jp.mimamori.card.PrintingCards;
import jp.mimamori.card.ReadingCards;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.consent.Ground;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.consent.TermsNotPossible;
import jp.mimamori.emergency.EnteringDataset;
import jp.mimamori.emergency.Path;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.LedgerRow;
import jp.mimamori.sharing.ReadingGrants;
import jp.mimamori.sharing.RevokingConsent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A card opens the dataset for whoever holds it, as long as its grant holds. */
class CardsTest {

  private static final String CODE = "kaede-2916";

  @ParameterizedTest
  @EnumSource(Database.class)
  void opensForWhoeverHoldsItAndSaysSoInTheLedger(Database database) {
    Scene scene = new Scene(database);
    Link link = scene.issued(null);

    String summary = scene.opened(link, null);

    assertThat(summary).contains("\"resourceType\":\"Bundle\"", "21.5", scene.name);
    LedgerRow row =
        scene.sharing.rows(scene.child).stream()
            .filter(one -> one.action() == Action.READ && one.permitted())
            .findFirst()
            .orElseThrow();
    assertThat(row.ground()).isEqualTo(Ground.GRANT);
    assertThat(row.callerName()).startsWith("みどり野市民病院").contains("as stated");
    assertThat(row.app()).contains("Emergency card 1");
    assertThat(scene.cards().get(0).openings()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void opensWithItsPasscodeAlone(Database database) {
    Scene scene = new Scene(database);
    Link link = scene.issued(CODE);

    assertThat(scene.opens(link, null)).isEqualTo(new Opening.WrongPasscode(10));
    assertThat(scene.opens(link, "wrong-one")).isEqualTo(new Opening.WrongPasscode(9));
    assertThat(scene.opened(link, CODE)).contains("21.5");
    assertThat(scene.opening().direct(link.secret(), scene.presenter()))
        .isEqualTo(new Opening.WrongPasscode(9));
    assertThat(scene.cards().get(0).attemptsLeft()).isEqualTo(9);
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void isDeadAfterTheLastAttemptEvenForTheRightPasscode(Database database) {
    Scene scene = new Scene(database);
    Link link = scene.issued(CODE);

    for (int left = 9; left >= 0; left--) {
      assertThat(scene.opens(link, "wrong-one")).isEqualTo(new Opening.WrongPasscode(left));
    }

    assertThat(scene.opens(link, "wrong-one")).isEqualTo(new Opening.Over());
    assertThat(scene.opens(link, CODE)).isEqualTo(new Opening.Over());
    assertThat(scene.opens(link, null)).isEqualTo(new Opening.Over());
    assertThat(scene.cards().get(0).state()).isEqualTo(Card.State.LOCKED);
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void countsParallelGuessesNeverBeyondTheAttempts(Database database) throws Exception {
    Scene scene = new Scene(database);
    Link link = scene.issued(CODE);

    List<Opening> answers = atOnce(24, i -> scene.opens(link, i == 23 ? "wrong-" : "wrong" + i));

    assertThat(answers.stream().filter(Opening.WrongPasscode.class::isInstance))
        .hasSize(Passcode.ATTEMPTS)
        .doesNotHaveDuplicates();
    assertThat(answers.stream().filter(Opening.Over.class::isInstance)).hasSize(14);
    assertThat(scene.opens(link, CODE)).isEqualTo(new Opening.Over());
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void asksToWaitWhenItIsPresentedTooOften(Database database) {
    Scene scene = new Scene(database);
    Link link = scene.issued(CODE);
    IntStream.range(0, 60).forEach(i -> scene.opens(link, null));

    assertThat(scene.opens(link, CODE)).isInstanceOf(Opening.TooOften.class);
    scene.sharing.pass(Duration.ofMinutes(10));
    assertThat(scene.opened(link, CODE)).contains("21.5");
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void opensNothingOnTheNextRequestAfterItWasMadeVoid(Database database) {
    Scene scene = new Scene(database);
    Link link = scene.issued(null);
    scene.opened(link, null);

    scene.issuing().makeVoid(scene.mother, scene.child, link.id());

    assertThat(scene.opens(link, null)).isEqualTo(new Opening.Over());
    assertThat(scene.cards().get(0).state()).isEqualTo(Card.State.VOID);
    assertThatExceptionOfType(AlreadyDecided.class)
        .isThrownBy(() -> scene.issuing().makeVoid(scene.mother, scene.child, link.id()));
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void endsWithItsGrantHoweverThatWasTakenBack(Database database) {
    Scene scene = new Scene(database);
    Link link = scene.issued(null);
    ReadingGrants.Standing grant =
        scene.world.the(ReadingGrants.class).grants(scene.mother, scene.child).grants().get(0);

    scene
        .world
        .the(RevokingConsent.class)
        .revoke(scene.mother, scene.child, grant.consent().grant().id());

    assertThat(scene.opens(link, null)).isEqualTo(new Opening.Over());
    assertThat(scene.sharing.row(scene.child).permitted()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void endsAfterItsLastDay(Database database) {
    Scene scene = new Scene(database);
    LocalDate today = LocalDate.ofInstant(scene.sharing.now(), java.time.ZoneId.of("Asia/Tokyo"));
    Link link =
        Link.of(scene.issuing().issue(scene.mother, scene.child, null, today.plusDays(1), null));
    assertThat(scene.opened(link, null)).contains("21.5");

    scene.sharing.pass(Duration.ofDays(2));

    assertThat(scene.opens(link, null)).isEqualTo(new Opening.Over());
    assertThat(scene.cards().get(0).state()).isEqualTo(Card.State.ENDED);
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void replacesAnotherAndSaysWhichNumbersAreVoid(Database database) {
    Scene scene = new Scene(database);
    Link first = scene.issued(null);

    IssuingCards.Issued second =
        scene.issuing().issue(scene.mother, scene.child, null, null, first.id());

    assertThat(second.madeVoid()).containsExactly(1);
    assertThat(second.card().number()).isEqualTo(2);
    assertThat(scene.opens(first, null)).isEqualTo(new Opening.Over());
    assertThat(scene.opened(Link.of(second), null)).contains("21.5");
    assertThat(scene.cards())
        .extracting(Card::state)
        .containsExactly(Card.State.VALID, Card.State.VOID);
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void isIssuedVoidedAndListedByNobodyElse(Database database) {
    Scene scene = new Scene(database);
    Link link = scene.issued(null);
    Caller stranger = scene.people.signsInAs("stranger", scene.people.stranger());

    for (Caller caller : List.of(stranger, scene.sharing.doctor, scene.people.operator())) {
      assertThatExceptionOfType(RefusedException.class)
          .isThrownBy(() -> scene.issuing().issue(caller, scene.child, null, null, null));
      assertThatExceptionOfType(RefusedException.class)
          .isThrownBy(() -> scene.issuing().makeVoid(caller, scene.child, link.id()));
      assertThatExceptionOfType(RefusedException.class)
          .isThrownBy(() -> scene.world.the(ReadingCards.class).of(caller, scene.child));
      assertThatExceptionOfType(RefusedException.class)
          .isThrownBy(
              () ->
                  scene
                      .world
                      .the(PrintingCards.class)
                      .print(caller, scene.child, link.text(), CardSize.WALLET));
    }
    assertThat(scene.opened(link, null)).contains("21.5");
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void refusesAnEasyPasscodeADayThatPassedAndACardThatIsNotThere(Database database) {
    Scene scene = new Scene(database);
    LocalDate yesterday =
        LocalDate.ofInstant(scene.sharing.now(), java.time.ZoneOffset.UTC).minusDays(2);

    for (String code : List.of("12345", "123456", "000000", "20160914", "160914ab")) {
      assertThatExceptionOfType(PasscodeRefused.class).isThrownBy(() -> scene.issued(code));
    }
    assertThatExceptionOfType(TermsNotPossible.class)
        .isThrownBy(() -> scene.issuing().issue(scene.mother, scene.child, null, yesterday, null));
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(
            () -> scene.issuing().issue(scene.mother, scene.child, null, null, UUID.randomUUID()));
    assertThat(scene.cards()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void answersAnUnknownLinkLikeOneThatIsOver(Database database) {
    Scene scene = new Scene(database);

    assertThat(scene.opening().list("A".repeat(43), scene.presenter(), null, null))
        .isEqualTo(new Opening.Over());
    assertThat(scene.opening().direct("", scene.presenter())).isEqualTo(new Opening.Over());
    assertThat(scene.opening().elsewhere("A".repeat(43), "AAAA", UUID.randomUUID()))
        .isEqualTo(new Opening.Over());
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void handsALongDocumentOutElsewhereForHalfAnHour(Database database) {
    Scene scene = new Scene(database);
    Link link = scene.issued(CODE);
    Opening.Elsewhere elsewhere =
        (Opening.Elsewhere)
            scene.opening().list(link.secret(), scene.presenter(), new Passcode(CODE), 100);
    String ticket = elsewhere.address().substring(elsewhere.address().lastIndexOf('/') + 1);

    assertThat(scene.opening().elsewhere(link.secret(), ticket, UUID.randomUUID()))
        .isInstanceOf(Opening.Opened.class);
    assertThat(scene.opening().elsewhere(scene.issued(CODE).secret(), ticket, UUID.randomUUID()))
        .isEqualTo(new Opening.Over());
    assertThat(elsewhere.address()).doesNotContain("病院");
    IntStream.range(0, 60).forEach(i -> scene.opens(link, null));
    assertThat(scene.opening().elsewhere(link.secret(), ticket, UUID.randomUUID()))
        .isInstanceOf(Opening.TooOften.class);
    scene.sharing.pass(Duration.ofMinutes(30));
    assertThat(scene.opening().elsewhere(link.secret(), ticket, UUID.randomUUID()))
        .isEqualTo(new Opening.Over());
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void tellsNoPlacesOnceAnybodyIsShielded(Database database) {
    Scene scene = new Scene(database);
    Link link = scene.issued(null);
    assertThat(scene.opened(link, null)).contains("090-0000-0000");
    SubjectId father = scene.people.stranger();
    scene.people.guards(father, scene.child);

    scene.people.shields(scene.child, father, scene.people.operator());

    assertThat(scene.opened(link, null)).contains("21.5").doesNotContain("090-0000-0000");
  }

  private interface Trying {
    Opening by(int thread);
  }

  private static List<Opening> atOnce(int many, Trying trying) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    CyclicBarrier start = new CyclicBarrier(8);
    try {
      List<Future<Opening>> all = new ArrayList<>();
      for (int i = 0; i < many; i++) {
        int thread = i;
        all.add(
            threads.submit(
                () -> {
                  start.await();
                  return trying.by(thread);
                }));
      }
      List<Opening> answers = new ArrayList<>();
      for (Future<Opening> one : all) {
        answers.add(one.get());
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }

  /** A link as a client reads it from the code. */
  private record Link(UUID id, String text, String secret, byte[] key) {

    static Link of(IssuingCards.Issued issued) {
      Shlink read = Shlink.of(issued.link());
      return new Link(issued.card().id(), issued.link(), read.secret(), read.key());
    }
  }

  /** A child with a dataset, and the mother who issues cards. */
  private static final class Scene {

    final Sharing sharing;
    final World world;
    final Household people;
    final String name;
    final SubjectId child;
    final Caller mother;

    Scene(Database database) {
      sharing = new Sharing(database);
      world = sharing.world;
      people = sharing.people;
      mother = sharing.she;
      name = "見本 " + people.name("若葉").replace("-", "");
      child =
          people.register(
              name, "ミホン ワカバ", jp.mimamori.person.Sex.FEMALE, LocalDate.of(2016, 9, 14));
      people.guards(sharing.mother, child);
      EnteringDataset entering = world.the(EnteringDataset.class);
      entering.enter(
          mother,
          child,
          Map.of(
              path("weight"), "21.5",
              path("contacts.1.name"), "見本 春香",
              path("contacts.1.phone"), "090-0000-0000"),
          Set.of(path("weight")));
      entering.submit(mother, child);
    }

    IssuingCards issuing() {
      return world.the(IssuingCards.class);
    }

    OpeningCards opening() {
      return world.the(OpeningCards.class);
    }

    List<Card> cards() {
      return world.the(ReadingCards.class).of(mother, child);
    }

    Link issued(@Nullable String code) {
      return Link.of(
          issuing().issue(mother, child, code == null ? null : new Passcode(code), null, null));
    }

    Presenter presenter() {
      return new Presenter("みどり野市民病院", UUID.randomUUID());
    }

    Opening opens(Link link, @Nullable String code) {
      return opening()
          .list(link.secret(), presenter(), code == null ? null : new Passcode(code), null);
    }

    String opened(Link link, @Nullable String code) {
      Opening opening = opens(link, code);
      assertThat(opening).isInstanceOf(Opening.Opened.class);
      return Shlink.decrypted(((Opening.Opened) opening).jwe(), link.key());
    }
  }

  private static Path path(String text) {
    return Path.parse(text).orElseThrow();
  }
}
