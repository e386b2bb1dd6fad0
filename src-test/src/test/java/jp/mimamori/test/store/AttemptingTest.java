package jp.mimamori.test.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import jp.mimamori.attempt.Asked;
import jp.mimamori.attempt.AttemptKey;
import jp.mimamori.attempt.Attempting;
import jp.mimamori.attempt.Begun;
import jp.mimamori.attempt.KeptAnswer;
import jp.mimamori.attempt.Twice;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Via;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class AttemptingTest {

  private static final Asked THIS = new Asked("this");
  private static final Asked THAT = new Asked("that");
  private static final String SECRET = "shlink:/only-whoever-printed-it";
  private static final KeptAnswer ANSWER =
      new KeptAnswer(201, "/api/things/1", "application/json", SECRET.getBytes(UTF_8));

  private final World world;
  private final Attempting attempting;
  private final Caller she;
  private final String word = UUID.randomUUID().toString();
  private final AttemptKey key = key(word);

  AttemptingTest(Database database) {
    world = World.on(database);
    attempting = world.the(Attempting.class);
    Household people = new Household(world);
    she = people.signsInAs("mother", people.mother());
  }

  @Test
  void answersTheSecondTimeAsTheFirst() {
    assertThat(begin(THIS)).isEqualTo(new Begun.Started());
    attempting.end(she, key, THIS, ANSWER);

    assertThat(begin(THIS)).isEqualTo(new Begun.Answered(ANSWER));
    assertThat(begin(THIS)).isEqualTo(new Begun.Answered(ANSWER));
  }

  @Test
  void refusesSomethingElseUnderTheSameKey() {
    begin(THIS);
    assertThat(begin(THAT)).isEqualTo(new Begun.SomethingElse());
    attempting.end(she, key, THIS, ANSWER);

    assertThat(begin(THAT)).isEqualTo(new Begun.SomethingElse());
  }

  @Test
  void letsOneOfManyAtOnceBegin() {
    List<Begun> begun = IntStream.range(0, 12).parallel().mapToObj(i -> begin(THIS)).toList();

    assertThat(begun.stream().filter(new Begun.Started()::equals)).hasSize(1);
    assertThat(begun.stream().filter(new Begun.Running()::equals)).hasSize(11);
  }

  @Test
  void doesNotDoAgainWhatBrokeOff() {
    begin(THIS);
    world.clock().pass(Duration.ofMinutes(9));
    assertThat(begin(THIS)).isEqualTo(new Begun.Running());

    world.clock().pass(Duration.ofMinutes(1));

    assertThat(begin(THIS)).isEqualTo(new Begun.Unknown());
    assertThat(begin(THAT)).isEqualTo(new Begun.SomethingElse());
  }

  @Test
  void doesNotDoAgainWhatFailedHalfway() {
    begin(THIS);
    attempting.lose(she, key, THIS);

    assertThat(begin(THIS)).isEqualTo(new Begun.Unknown());
  }

  @Test
  void doesAgainWhatBrokeOffAndIsHarmlessTwice() {
    attempting.begin(she, key, Asked.UNKNOWN, Twice.HARMLESS);
    world.clock().pass(Duration.ofMinutes(10));

    assertThat(attempting.begin(she, key, Asked.UNKNOWN, Twice.HARMLESS))
        .isEqualTo(new Begun.Started());
    assertThat(attempting.begin(she, key, Asked.UNKNOWN, Twice.HARMLESS))
        .isEqualTo(new Begun.Running());
  }

  @Test
  void doesNotAnswerBeforeItKnowsWhatIsAsked() {
    attempting.begin(she, key, Asked.UNKNOWN, Twice.HARMLESS);
    assertThat(attempting.isAnswered(she, key)).isFalse();
    attempting.end(she, key, THIS, ANSWER);

    assertThat(attempting.isAnswered(she, key)).isTrue();
    assertThat(attempting.begin(she, key, Asked.UNKNOWN, Twice.HARMLESS))
        .isEqualTo(new Begun.Running());
    assertThat(begin(THAT)).isEqualTo(new Begun.SomethingElse());
    assertThat(begin(THIS)).isEqualTo(new Begun.Answered(ANSWER));
  }

  @Test
  void takesTheKeyOfWhatWasNotDoneAsNew() {
    begin(THIS);
    attempting.drop(she, key);

    assertThat(begin(THAT)).isEqualTo(new Begun.Started());
  }

  @Test
  void keepsTheKeysOfAccountsAndOfTheirAppsApart() {
    Household people = new Household(world);
    Caller he = people.signsInAs("father", people.mother());
    Caller app = she.through(new Via(Via.Kind.APP, "app-1", "アプリ"));
    Caller otherApp = she.through(new Via(Via.Kind.APP, "app-2", "アプリ"));
    begin(THIS);
    attempting.end(she, key, THIS, ANSWER);

    for (Caller other : List.of(he, app, otherApp)) {
      assertThat(attempting.begin(other, key, THAT, Twice.HARMFUL)).isEqualTo(new Begun.Started());
    }
  }

  @Test
  void forgetsAfterADay() throws SQLException {
    begin(THIS);
    attempting.end(she, key, THIS, ANSWER);
    world.clock().pass(Duration.ofHours(24).minusSeconds(1));
    attempting.forgetOld();
    assertThat(begin(THIS)).isEqualTo(new Begun.Answered(ANSWER));

    world.clock().pass(Duration.ofSeconds(1));
    assertThat(rows()).hasSize(1);
    attempting.forgetOld();

    assertThat(rows()).isEmpty();
    assertThat(begin(THAT)).isEqualTo(new Begun.Started());
  }

  @Test
  void takesAKeyOfYesterdayAsNewBeforeItIsRemoved() {
    begin(THIS);
    attempting.end(she, key, THIS, ANSWER);
    world.clock().pass(Duration.ofHours(24));

    assertThat(begin(THAT)).isEqualTo(new Begun.Started());
  }

  @Test
  void doesNotKeepAnAnswerThatIsTooLarge() {
    begin(THIS);
    attempting.end(she, key, THIS, new KeptAnswer(200, "", "application/json", new byte[256_001]));

    assertThat(begin(THIS)).isEqualTo(new Begun.Unknown());
  }

  @Test
  void takesNoMoreThanSoManyKeysOfOneAccount() {
    for (int i = 0; i < 2_000; i++) {
      attempting.begin(she, key(UUID.randomUUID().toString()), THIS, Twice.HARMFUL);
    }

    assertThat(begin(THIS)).isEqualTo(new Begun.TooMany());
    world.clock().pass(Duration.ofHours(24));
    assertThat(begin(THIS)).isEqualTo(new Begun.Started());
  }

  @Test
  void keepsNeitherKeyNorAnswerNorQuestionReadable() throws SQLException {
    begin(new Asked("what-was-asked"));
    attempting.end(she, key, new Asked("what-was-asked"), ANSWER);

    assertThat(rows()).hasSize(1);
    assertThat(rows().get(0)).doesNotContain(word, SECRET, "/api/things", "what-was-asked");
  }

  private Begun begin(Asked asked) {
    return attempting.begin(she, key, asked, Twice.HARMFUL);
  }

  private static AttemptKey key(String text) {
    return AttemptKey.parse(text).orElseThrow();
  }

  /** Everything that is stored of her attempts. */
  private List<String> rows() throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = world.the(DataSource.class).getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "select id, asked, answer from attempt where account_id = ?")) {
      statement.setObject(1, she.account().value());
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          rows.add(
              found.getString(1)
                  + " "
                  + found.getString(2)
                  + " "
                  + new String(found.getBytes(3), StandardCharsets.ISO_8859_1));
        }
      }
    }
    return rows;
  }
}
