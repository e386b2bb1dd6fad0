package jp.mimamori.consent;

import static jp.mimamori.consent.Callers.caller;
import static jp.mimamori.consent.Callers.citizen;
import static jp.mimamori.consent.Callers.doctor;
import static jp.mimamori.consent.Callers.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import jp.mimamori.identity.Affiliation;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Institution;
import jp.mimamori.identity.Practitioner;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.identity.Via;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** As whom a caller can have been granted something. */
class GranteeTest {

  @ParameterizedTest
  @EnumSource(
      value = Grantee.Kind.class,
      names = {"INSTITUTION", "PRACTITIONER", "DELEGATE", "INSURER", "RESEARCHER"})
  void isTheSameHoweverTheIdIsWritten(Grantee.Kind kind) {
    UUID id = UUID.fromString("01930a3e-5c00-7000-8000-00000000abcd");

    assertThat(new Grantee(kind, "01930A3E-5C00-7000-8000-00000000ABCD"))
        .isEqualTo(new Grantee(kind, id.toString()));
    assertThat(new Grantee(kind, "01930A3E-5C00-7000-8000-00000000ABCD").id())
        .isEqualTo(id.toString());
    assertThat(new Grantee(kind, "no id of ours").id()).isEqualTo("no id of ours");
  }

  @ParameterizedTest
  @EnumSource(
      value = Grantee.Kind.class,
      names = {"APP", "LINK"})
  void keepsTheIdOfWhatIsNotRegisteredAsItIs(Grantee.Kind kind) {
    assertThat(new Grantee(kind, "01930A3E-5C00-7000-8000-00000000ABCD").id())
        .isEqualTo("01930A3E-5C00-7000-8000-00000000ABCD");
  }

  @ParameterizedTest
  @EnumSource(
      value = Institution.Kind.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"INSURER", "RESEARCH"})
  void isWhoeverTreatsAsOneselfAndAsTheInstitution(Institution.Kind kind) {
    Affiliation works = at(kind);

    assertThat(Grantee.of(doctor(works)))
        .containsExactly(
            Grantee.practitioner(works.practitioner()), Grantee.institution(works.institution()));
    assertThat(Grantee.myself(works)).isEqualTo(Grantee.practitioner(works.practitioner()));
  }

  @ParameterizedTest
  @EnumSource(
      value = Institution.Kind.class,
      names = {"INSURER", "RESEARCH"})
  void isAnInsurerOrAResearcherAsTheInstitutionAlone(Institution.Kind kind) {
    Affiliation works = at(kind);
    Grantee.Kind as =
        kind == Institution.Kind.INSURER ? Grantee.Kind.INSURER : Grantee.Kind.RESEARCHER;
    Grantee workplace = new Grantee(as, works.institution().toString());

    assertThat(Grantee.of(doctor(works))).containsExactly(workplace);
    assertThat(Grantee.myself(works)).isEqualTo(workplace);
    assertThat(Grantee.workplace(works)).isEqualTo(workplace);
  }

  @Test
  void isACitizenAsADelegateAndNobodyWithoutAPerson() {
    SubjectId self = somebody();

    assertThat(Grantee.of(citizen(self))).containsExactly(Grantee.delegate(self));
    assertThat(Grantee.of(caller(Role.CITIZEN, null))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"PRACTITIONER", "EMERGENCY", "OPERATOR"})
  void isNobodyWhoWorksNowhereOrRunsTheInstance(Role role) {
    assertThat(Grantee.of(caller(role, somebody()))).isEmpty();
  }

  @Test
  void isNoOperatorThoughAnInstitutionIsNamed() {
    Affiliation works = at(Institution.Kind.MEDICAL);
    Caller medical = doctor(works);
    Caller operator =
        new Caller(
            medical.account(),
            Role.OPERATOR,
            null,
            "見本",
            medical.channel(),
            medical.request(),
            works);

    assertThat(Grantee.of(operator)).isEmpty();
  }

  @Test
  void isAnAppOrALinkAndNotItsHolder() {
    Via app = new Via(Via.Kind.APP, "one", "アプリ");
    Via link = new Via(Via.Kind.LINK, "one", "リンク");
    Caller works = doctor(at(Institution.Kind.MEDICAL));

    for (Caller holder : new Caller[] {citizen(somebody()), works}) {
      assertThat(Grantee.of(holder.through(app))).containsExactly(Grantee.app("one"));
      assertThat(Grantee.of(holder.through(link))).containsExactly(Grantee.link("one"));
      assertThat(holder.through(app).holder()).isEqualTo(holder);
      assertThat(holder.through(app).onRequest(new UUID(0, 1)).via()).isEqualTo(app);
    }
    assertThat(Grantee.of(Callers.operator().through(app))).isEmpty();
  }

  @Test
  void hasAnIdOfOneToSixtyFourCharacters() {
    assertThat(Grantee.app("a".repeat(64)).id()).hasSize(64);
    for (String id : new String[] {"", " ", "a".repeat(65)}) {
      assertThatThrownBy(() -> Grantee.app(id)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static Affiliation at(Institution.Kind kind) {
    return new Affiliation(
        UUID.randomUUID(), Practitioner.Profession.STAFF, UUID.randomUUID(), "見本", kind);
  }
}
