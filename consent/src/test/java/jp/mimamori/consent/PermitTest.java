package jp.mimamori.consent;

import static jp.mimamori.consent.Callers.citizen;
import static jp.mimamori.consent.Callers.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.Serializable;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import jp.mimamori.identity.SubjectId;
import org.junit.jupiter.api.Test;

class PermitTest {

  private final SubjectId mother = somebody();

  @Test
  void isNotGoodForAnotherAction() {
    Permit toRead = permit(question(Action.READ));

    assertThat(toRead.to(Action.READ)).isSameAs(toRead);
    assertThatIllegalArgumentException().isThrownBy(() -> toRead.to(Action.WRITE));
    assertThatIllegalArgumentException().isThrownBy(() -> toRead.to(Action.READ_LEDGER));
  }

  @Test
  void cannotBeMadeExtendedOrStoredByOthers() {
    assertThat(Modifier.isFinal(Permit.class.getModifiers())).isTrue();
    assertThat(Permit.class.getConstructors()).isEmpty();
    assertThat(Serializable.class.isAssignableFrom(Permit.class)).isFalse();
  }

  @Test
  void saysNeitherWhomNorWhatInItsText() {
    assertThat(permit(question(Action.READ)).toString()).isEqualTo("Permit READ by SELF");
  }

  @Test
  void doesNotWidenWhenTheAskersSetGrows() {
    Set<Category> asked = EnumSet.of(Category.CHECKUP);
    Question question =
        new Question(
            citizen(mother), mother, Action.READ, Purpose.PERSONAL_USE, asked, Instant.EPOCH);

    asked.add(Category.CONDITION);

    assertThat(permit(question).categories()).containsOnly(Category.CHECKUP);
  }

  @Test
  void isNotAskedForWithoutACategory() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Question(
                    citizen(mother),
                    mother,
                    Action.READ,
                    Purpose.PERSONAL_USE,
                    Set.of(),
                    Instant.EPOCH));
  }

  @Test
  void letsRecordsBeSeenToReadAndToPreviewAlone() {
    for (Action action : Action.values()) {
      Permit permit = permit(question(action));
      if (action == Action.READ || action == Action.PREVIEW) {
        assertThat(permit.toSee()).isSameAs(permit);
      } else {
        assertThatIllegalArgumentException().isThrownBy(permit::toSee);
      }
    }
  }

  private Permit permit(Question question) {
    return new Permit(question, mother, Ground.SELF, Reach.into(question.categories()), null);
  }

  private Question question(Action action) {
    return Question.aboutAll(citizen(mother), mother, action, Purpose.PERSONAL_USE, Instant.EPOCH);
  }
}
