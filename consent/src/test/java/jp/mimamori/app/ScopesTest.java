package jp.mimamori.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import jp.mimamori.consent.Category;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScopesTest {

  private static final String VITALS =
      "patient/Observation.rs?category="
          + "http://terminology.hl7.org/CodeSystem/observation-category|vital-signs";

  @ParameterizedTest
  @CsvSource({
    "patient/Observation.rs, patient/Observation.rs",
    "patient/Observation.r, patient/Observation.r",
    "patient/Observation.cruds, patient/Observation.crs",
    "patient/Observation.c, patient/Observation.c",
    "patient/Observation.cud, patient/Observation.c",
    "patient/Observation.write, patient/Observation.write",
    "patient/Condition.cruds, patient/Condition.rs",
    "patient/*.cruds, patient/*.crs",
    "patient/*.s, patient/*.s",
    "patient/*.read, patient/*.read",
    "patient/*.*, patient/*.*",
    "patient/Observation.*, patient/Observation.*",
    "patient/Condition.*, patient/Condition.read",
    "openid patient/*.rs  launch/patient, openid launch/patient patient/*.rs",
    "patient/*.rs patient/*.rs, patient/*.rs",
  })
  void readWhatIsToBeHadHere(String text, String granted) {
    assertThat(Scopes.of(text).text()).isEqualTo(granted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "patient/Observation.sr",
        "patient/Observation.dus",
        "patient/Observation.rr",
        "patient/Observation.",
        "patient/Observation",
        "patient/observation.rs",
        "patient/Condition.write",
        "patient/Condition.c",
        "patient/Observation.ud",
        "patient/Observation.c?category=http://terminology.hl7.org/CodeSystem/observation-category|laboratory",
        "patient/Observation.rs?code=1",
        "patient/Observation.rs?category=laboratory",
        "patient/Condition.rs?category=x|y",
        "patient/Observation.rs?category=a|b&code=1",
        "user/Observation.rs",
        "system/*.u",
        "Patient/*.rs",
        "patient/*.rsx",
        "patient/*/.rs"
      })
  void leaveOutWhatIsNotUnderstood(String text) {
    assertThat(Scopes.of(text).resources()).isEmpty();
  }

  @Test
  void allowWhatTheyNameAndNothingElse() {
    Scopes scopes = Scopes.of("patient/Observation.r patient/Condition.rs");

    assertThat(scopes.allow("Observation", Interaction.READ)).isTrue();
    assertThat(scopes.allow("Observation", Interaction.SEARCH)).isFalse();
    assertThat(scopes.allow("Condition", Interaction.SEARCH)).isTrue();
    assertThat(scopes.allow("Condition", Interaction.CREATE)).isFalse();
    assertThat(scopes.allow("Encounter", Interaction.READ)).isFalse();
    assertThat(Scopes.of("patient/*.rs").allow("Encounter", Interaction.READ)).isTrue();
  }

  @Test
  void reachIntoOneCategoryOfObservationsOnly() {
    Scopes scopes = Scopes.of(VITALS + " patient/DiagnosticReport.rs");

    assertThat(scopes.kindsToSee("Observation")).containsOnly(Category.VITALS);
    assertThat(scopes.kindsToSee("DiagnosticReport")).contains(Category.LABORATORY);
    assertThat(scopes.allow("Observation", Interaction.READ)).isTrue();
    assertThat(scopes.allowAllOf("Observation")).isFalse();
    assertThat(scopes.allowAllOf("DiagnosticReport")).isTrue();
    assertThat(scopes.kindsToSee("Encounter")).isEmpty();
  }

  @Test
  void areNarrowedToTheKindsThatAPersonLeaves() {
    Set<Category> left = EnumSet.of(Category.VITALS, Category.ALLERGY);

    assertThat(Scopes.of("patient/*.rs openid").within(left).text())
        .isEqualTo("openid patient/Patient.rs patient/AllergyIntolerance.rs " + VITALS);
    assertThat(Scopes.of("patient/Observation.read").within(left).text())
        .isEqualTo("patient/Observation.read");
    assertThat(Scopes.of("patient/Encounter.rs").within(left).isEmpty()).isTrue();
    Scopes all = Scopes.of("patient/*.rs");
    assertThat(all.within(all.categories())).isEqualTo(all);
  }

  @Test
  void letAnAppAddOnlyWhatIsTakenHere() {
    Scopes all = Scopes.of("patient/*.crs");

    assertThat(all.allowToAdd()).isTrue();
    assertThat(all.allow("QuestionnaireResponse", Interaction.CREATE)).isTrue();
    assertThat(all.toSee().text()).isEqualTo("patient/*.rs");
    assertThat(Scopes.of("patient/*.rs").allowToAdd()).isFalse();
    assertThat(Scopes.of("patient/Observation.c").toSee().isEmpty()).isTrue();
    assertThat(Scopes.of("patient/Observation.c").categories()).containsOnly(Category.VITALS);
    assertThat(Scopes.of("patient/Observation.c").kindsToSee("Observation")).isEmpty();
  }

  @Test
  void letAnAppAddNothingOfTheKindsThatAPersonLeavesOut() {
    Set<Category> left = EnumSet.of(Category.LABORATORY, Category.QUESTIONNAIRE);

    Scopes some = Scopes.of("patient/*.crs").within(left);

    assertThat(some.allow("QuestionnaireResponse", Interaction.CREATE)).isTrue();
    assertThat(some.allow("Observation", Interaction.CREATE)).isFalse();
    assertThat(some.allow("Observation", Interaction.SEARCH)).isTrue();
    assertThat(some.allow("DocumentReference", Interaction.CREATE)).isFalse();
    assertThat(Scopes.of("patient/Observation.c").within(left).isEmpty()).isTrue();
    assertThat(
            Scopes.of("patient/Observation.cs")
                .within(EnumSet.of(Category.CHECKUP))
                .allow("Observation", Interaction.CREATE))
        .isFalse();
  }

  @Test
  void areWithinOthersOnlyWhenTheyGiveNoMore() {
    Scopes granted = Scopes.of("openid patient/Observation.rs patient/Condition.r");

    assertThat(Scopes.of("patient/Observation.r").areWithin(granted)).isTrue();
    assertThat(Scopes.of(VITALS).areWithin(granted)).isTrue();
    assertThat(Scopes.of("patient/Condition.rs").areWithin(granted)).isFalse();
    assertThat(Scopes.of("patient/*.r").areWithin(granted)).isFalse();
    assertThat(Scopes.of("offline_access patient/Observation.r").areWithin(granted)).isFalse();
    assertThat(granted.areWithin(Scopes.of("openid " + VITALS))).isFalse();
  }

  @Test
  void areAmongOthersAsFarAsBothGive() {
    Scopes some = Scopes.of("openid patient/Observation.rs patient/Condition.r");

    assertThat(Scopes.of("patient/*.rs offline_access").among(some).text())
        .isEqualTo("patient/Observation.rs patient/Condition.r");
    assertThat(some.among(Scopes.of("patient/*.rs openid"))).isEqualTo(some);
    assertThat(some.among(Scopes.of(VITALS)).text()).isEqualTo(VITALS);
    assertThat(some.among(Scopes.of("patient/Encounter.rs")).isEmpty()).isTrue();
  }

  @Test
  void areWhatATextSaysWhenNothingOfItIsLeftOut() {
    assertThat(Scopes.of("patient/*.rs openid").are("openid patient/*.rs")).isTrue();
    assertThat(Scopes.of("patient/*.cruds").are("patient/*.cruds")).isFalse();
    assertThat(Scopes.of("patient/*.rs more").are("patient/*.rs more")).isFalse();
  }

  @Test
  void ofPeopleAreNoneOfSystems() {
    Scopes both = Scopes.of("openid patient/*.rs system/Observation.rs");

    assertThat(both.in(Scope.Context.PATIENT).text()).isEqualTo("openid patient/*.rs");
    assertThat(both.in(Scope.Context.SYSTEM).text()).isEqualTo("openid system/Observation.rs");
    assertThat(Scopes.of("system/*.rs").areWithin(Scopes.of("patient/*.rs"))).isFalse();
    assertThat(Scopes.of("system/*.rs").among(Scopes.of("patient/*.rs")).isEmpty()).isTrue();
  }

  @Test
  void letBrowseAKindWhereTheyLetListAndReadTheTypes() {
    Set<Category> vitals = Set.of(Category.VITALS);

    assertThat(Scopes.of(VITALS).letBrowse("Observation", vitals)).isTrue();
    assertThat(Scopes.of("patient/Observation.rs").letBrowse("Observation", vitals)).isTrue();
    assertThat(Scopes.of("patient/*.read").letBrowse("Observation", vitals)).isTrue();
    assertThat(Scopes.of("patient/Observation.r").letBrowse("Observation", vitals)).isFalse();
    assertThat(Scopes.of("patient/Observation.s").letBrowse("Observation", vitals)).isFalse();
    assertThat(Scopes.of(VITALS).letBrowse("Observation", Set.of(Category.LABORATORY))).isFalse();
    assertThat(Scopes.of(VITALS).letBrowse("Condition", Set.of(Category.CONDITION))).isFalse();
  }

  @Test
  void letBrowseAllTypesOfTheKindsThatAPersonLeft() {
    Set<Category> left = EnumSet.of(Category.ALLERGY, Category.MEDICATION, Category.LABORATORY);
    Scopes all = Scopes.of("patient/*.rs");

    assertThat(all.kindsToBrowseWhole()).isEqualTo(all.categories()).contains(Category.OTHER);
    assertThat(all.within(left).kindsToBrowseWhole()).isEqualTo(left);
    left.add(Category.OTHER);
    assertThat(all.within(left).kindsToBrowseWhole()).doesNotContain(Category.OTHER);
    assertThat(Scopes.of("patient/Observation.rs").kindsToBrowseWhole())
        .containsExactly(Category.VITALS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "patient/DiagnosticReport.rs",
        "patient/*.r",
        "patient/*.s",
        "patient/MedicationRequest.rs patient/MedicationStatement.rs",
        ""
      })
  void letBrowseNothingWholeWhereTypesAreLeftOut(String text) {
    assertThat(Scopes.of(text).kindsToBrowseWhole()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "patient/*.rs, 'Immunization Observation',"
        + " patient/Patient.rs patient/Immunization.rs patient/Observation.rs",
    "offline_access patient/Immunization.rs patient/Condition.r, Condition,"
        + " offline_access patient/Condition.r",
    "patient/Patient.rs patient/Condition.rs, Immunization, patient/Patient.rs",
    "patient/*.rs, '', patient/Patient.rs",
    "patient/Condition.rs, '', ''",
  })
  void leaveTheTypesThatAreUsedAndWhoThePersonIs(String text, String used, String left) {
    assertThat(Scopes.of(text).withTypes(Set.of(used.split(" "))).text()).isEqualTo(left);
  }

  @Test
  void stayAsTheyAreWhenAllTypesAreUsed() {
    Scopes all = Scopes.of("patient/*.rs");

    assertThat(all.withTypes(Set.copyOf(Kinds.types()))).isEqualTo(all);
  }
}
