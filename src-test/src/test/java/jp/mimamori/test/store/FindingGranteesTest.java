package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.mimamori.consent.Grantee;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Institution;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.identity.Via;
import jp.mimamori.person.FindingGrantees;
import jp.mimamori.person.FindingGrantees.Found;
import jp.mimamori.sharing.NamingGrantees;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class FindingGranteesTest {

  private final Sharing sharing;
  private final Caller she;
  private final String own = UUID.randomUUID().toString().substring(0, 8);

  FindingGranteesTest(Database database) {
    sharing = new Sharing(database);
    she = sharing.she;
  }

  @Test
  void findsAPlaceAndWhoWorksThereByPartOfTheName() {
    Caller doctor = sharing.people.worksAt("髙﨑" + own + "医院", LocalDate.of(2020, 4, 1), null);

    assertThat(finding().named(she, "高崎" + own))
        .containsExactly(
            new Found(Grantee.institution(doctor.affiliation().institution()), "髙﨑" + own + "医院"));
    assertThat(finding().named(she, "ミホン イシ"))
        .isNotEmpty()
        .allSatisfy(
            found -> {
              assertThat(found.grantee().kind()).isEqualTo(Grantee.Kind.PRACTITIONER);
              assertThat(found.name()).startsWith("見本 医師（").endsWith("）");
            });
  }

  @Test
  void callsAnInsurerAndAStudyWhatTheyAreAndNobodyThereByName() {
    LocalDate since = LocalDate.of(2020, 4, 1);
    Caller clerk = sharing.people.worksAt("健保" + own, Institution.Kind.INSURER, since, null);
    Caller nurse = sharing.people.worksAt("研究" + own, Institution.Kind.RESEARCH, since, null);

    assertThat(finding().named(she, "健保" + own))
        .extracting(Found::grantee)
        .containsExactly(Grantee.workplace(clerk.affiliation()));
    assertThat(finding().named(she, "研究" + own))
        .extracting(found -> found.grantee().kind())
        .containsExactly(Grantee.Kind.RESEARCHER);
    assertThat(finding().named(she, "見本 医師"))
        .extracting(Found::grantee)
        .doesNotContain(
            Grantee.practitioner(clerk.affiliation().practitioner()),
            Grantee.practitioner(nurse.affiliation().practitioner()));
  }

  @Test
  void namesAPlaceToAGrantAsWhatItIsAlone() {
    Caller clerk =
        sharing.people.worksAt(
            "国保" + own, Institution.Kind.INSURER, LocalDate.of(2020, 4, 1), null);
    Grantee insurer = Grantee.workplace(clerk.affiliation());
    NamingGrantees naming = sharing.world.the(NamingGrantees.class);

    assertThat(naming.nameOf(insurer, "")).contains("国保" + own);
    for (Grantee.Kind kind : List.of(Grantee.Kind.INSTITUTION, Grantee.Kind.RESEARCHER)) {
      assertThat(naming.nameOf(new Grantee(kind, insurer.id()), "")).as(kind.name()).isEmpty();
    }
    Grantee hospital = Grantee.workplace(sharing.doctor.affiliation());
    assertThat(naming.nameOf(hospital, "")).contains("見本病院");
    assertThat(naming.nameOf(new Grantee(Grantee.Kind.INSURER, hospital.id()), "")).isEmpty();
  }

  @Test
  void showsTwentyAtMostAndNoneForASingleCharacterOrNothing() {
    for (int i = 0; i < 22; i++) {
      sharing.people.worksAt("診療所" + own + i, LocalDate.of(2020, 4, 1), null);
    }

    assertThat(finding().named(she, "診療所" + own)).hasSize(FindingGrantees.PAGE);
    assertThat(finding().named(she, "診")).isEmpty();
    assertThat(finding().named(she, " ")).isEmpty();
    assertThat(finding().named(she, "%" + own + "_")).isEmpty();
  }

  @Test
  void leavesOutWhoNoLongerWorksThere() {
    Caller left =
        sharing.people.worksAt("去年の" + own, LocalDate.of(2020, 4, 1), LocalDate.of(2025, 3, 31));

    assertThat(finding().named(she, "見本 医師"))
        .extracting(Found::grantee)
        .doesNotContain(Grantee.practitioner(left.affiliation().practitioner()));
  }

  @Test
  void answersForANameThatNobodyHasAsForOneThatSomebodyHas() {
    SubjectId grandmother = sharing.people.stranger();
    sharing.people.signsInAs("grandmother", grandmother);
    String name = sharing.people.name("grandmother");

    Grantee known = finding().signingInAs(she, " " + name.toUpperCase(java.util.Locale.ROOT));
    Grantee unknown = finding().signingInAs(she, "nobody-" + own);

    assertThat(known).isEqualTo(Grantee.delegate(grandmother));
    assertThat(unknown.kind()).isEqualTo(known.kind());
    assertThat(UUID.fromString(unknown.id()).version())
        .isEqualTo(UUID.fromString(known.id()).version());
    assertThat(finding().signingInAs(she, "NOBODY-" + own)).isEqualTo(unknown);
    assertThat(finding().signingInAs(sharing.people.signsInAs("other", null), "nobody-" + own))
        .isNotEqualTo(unknown);
    sharing.offered(she, sharing.mother, unknown, sharing.terms());
    assertThat(sharing.newest(sharing.mother).grant().grantee()).isEqualTo(unknown);
  }

  @Test
  void meansNoOperatorAndNobodyWhoWorksSomewhere() {
    Caller operator = sharing.people.operator();
    assertThat(operator).isNotNull();

    Grantee doctor = finding().signingInAs(she, sharing.people.name("doctor"));

    assertThat(doctor).isEqualTo(finding().signingInAs(she, sharing.people.name("DOCTOR")));
    assertThat(doctor.kind()).isEqualTo(Grantee.Kind.DELEGATE);
  }

  @Test
  void refusesEverybodyWhoHasNothingToGrant() {
    Caller app = sharing.she.through(new Via(Via.Kind.APP, "app", "アプリ"));
    for (Caller caller : List.of(sharing.doctor, sharing.people.operator(), app)) {
      assertThatThrownBy(() -> finding().named(caller, "病院"))
          .isInstanceOfSatisfying(
              RefusedException.class,
              refused -> assertThat(refused.reason()).isEqualTo(Refusal.Reason.NO_GROUND));
      assertThatThrownBy(() -> finding().signingInAs(caller, "haruka"))
          .isInstanceOf(RefusedException.class);
    }
  }

  private FindingGrantees finding() {
    return sharing.world.the(FindingGrantees.class);
  }
}
