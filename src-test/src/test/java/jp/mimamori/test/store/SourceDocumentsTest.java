package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.record.DocumentId;
import jp.mimamori.record.SourceDocuments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A document's bytes hold all its records: the permit has to reach every one of them. */
@ParameterizedClass
@EnumSource(Database.class)
class SourceDocumentsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 4, 8);

  private final World world;
  private final SubjectId subject;
  private final Caller she;
  private final DocumentId mixed;

  SourceDocumentsTest(Database database) {
    world = World.on(database);
    Household people = new Household(world);
    subject = people.mother();
    she = people.signsInAs("reader", subject);
    mixed =
        Drafts.append(
                world,
                she,
                subject,
                Drafts.document("mixed"),
                Drafts.weight("weight", DAY, "54.1"),
                Drafts.allergy(DAY))
            .document();
  }

  @Test
  void areHandedOutToAPermitForEachCategoryTheyFeed() {
    assertThat(read(mixed, EnumSet.of(Category.VITALS, Category.ALLERGY))).isPresent();
    assertThat(read(mixed, EnumSet.allOf(Category.class))).isPresent();
  }

  @Test
  void areRefusedToAPermitThatLeavesOneOut() {
    assertThat(read(mixed, EnumSet.of(Category.VITALS))).isEmpty();
    assertThat(read(mixed, EnumSet.of(Category.ALLERGY))).isEmpty();
    assertThat(read(mixed, EnumSet.complementOf(EnumSet.of(Category.ALLERGY)))).isEmpty();
    assertThat(read(mixed, EnumSet.of(Category.CHECKUP))).isEmpty();
  }

  @Test
  void areRefusedToThePermitForAnother() {
    Household others = new Household(world);
    SubjectId another = others.stranger();
    Caller other = others.signsInAs("other", another);

    assertThat(read(other, another, mixed, EnumSet.allOf(Category.class))).isEmpty();
  }

  private Optional<SourceDocuments.Content> read(DocumentId document, Set<Category> categories) {
    return read(she, subject, document, categories);
  }

  private Optional<SourceDocuments.Content> read(
      Caller caller, SubjectId whose, DocumentId document, Set<Category> categories) {
    Question question =
        new Question(
            caller, whose, Action.READ, Purpose.PERSONAL_USE, categories, world.clock().instant());
    return world.inTransaction(
        () ->
            world
                .the(SourceDocuments.class)
                .read(world.the(Deciding.class).decide(question).orThrow(), document));
  }
}
