package jp.mimamori.rest.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.DataPeriod;
import jp.mimamori.consent.Grant;
import jp.mimamori.consent.GrantId;
import jp.mimamori.consent.Grantee;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Sensitivity;
import jp.mimamori.consent.Terms;
import jp.mimamori.consent.WeeklyHours;
import jp.mimamori.identity.AccountId;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Channel;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.sharing.ReadingGrants;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.TimeType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConsentJsonTest {

  private static final Instant NOW = Instant.parse("2026-11-27T01:02:03Z");
  private static final SubjectId CHILD = new SubjectId(new UUID(1, 1));
  private static final SubjectId MOTHER = new SubjectId(new UUID(1, 2));

  @Test
  void saysWhoAgreedToWhatForWhom() {
    Consent consent = of(MOTHER, Grantee.institution(new UUID(2, 2)), terms(Set.of()));

    assertThat(consent.getStatus()).isEqualTo(Consent.ConsentState.ACTIVE);
    assertThat(consent.getScope().getCodingFirstRep().getCode()).isEqualTo("patient-privacy");
    assertThat(consent.getCategory()).isNotEmpty();
    assertThat(consent.getPatient().getReference()).isEqualTo("Patient/" + CHILD);
    assertThat(consent.getDateTime().toInstant()).isEqualTo(NOW);
    assertThat(consent.getPolicyRule().isEmpty()).isFalse();
    RelatedPerson guardian = (RelatedPerson) consent.getPerformerFirstRep().getResource();
    assertThat(guardian.getNameFirstRep().getText()).isEqualTo("髙﨑 𠮷野");
    assertThat(guardian.getPatient().getReference()).isEqualTo("Patient/" + CHILD);
  }

  @Test
  void putsTheTermsIntoTheProvision() {
    Consent.ProvisionComponent provision =
        of(MOTHER, Grantee.institution(new UUID(2, 2)), terms(Set.of(Sensitivity.GENETIC)))
            .getProvision();

    assertThat(provision.getType()).isEqualTo(Consent.ConsentProvisionType.PERMIT);
    assertThat(provision.getPeriod().getStart().toInstant()).isEqualTo(NOW);
    assertThat(provision.getPurposeFirstRep().getCode()).isEqualTo("TREAT");
    assertThat(provision.getClass_())
        .extracting(Coding::getCode)
        .containsExactly("ALLERGY", "MEDICATION");
    assertThat(provision.getDataPeriod().getStartElement().getValueAsString())
        .isEqualTo("2024-04-01");
    assertThat(provision.getActionFirstRep().getCodingFirstRep().getCode()).isEqualTo("access");
    Organization grantee = (Organization) provision.getActorFirstRep().getReference().getResource();
    assertThat(grantee.getName()).isEqualTo("見本病院");
    assertThat(provision.getProvisionFirstRep().getType())
        .isEqualTo(Consent.ConsentProvisionType.DENY);
    assertThat(provision.getProvisionFirstRep().getSecurityLabel())
        .extracting(Coding::getCode)
        .containsExactly("MH", "SEX");
  }

  @Test
  void carriesTheHoursOfTheWeekAsAnExtension() {
    var hours =
        of(MOTHER, Grantee.institution(new UUID(2, 2)), terms(Set.of()))
            .getProvision()
            .getExtensionByUrl(ProvisionJson.WEEKLY_HOURS);

    assertThat(hours.getExtensionsByUrl("day"))
        .extracting(day -> day.getValue().primitiveValue())
        .containsExactly("mon", "fri");
    assertThat(((TimeType) hours.getExtensionByUrl("from").getValue()).getValue())
        .isEqualTo("08:00:00");
  }

  @Test
  void isPerformedByThePersonWhoDecidedAlone() {
    Consent consent = of(CHILD, Grantee.institution(new UUID(2, 2)), terms(Set.of()));

    assertThat(consent.getPerformerFirstRep().getReference()).isEqualTo("Patient/" + CHILD);
    assertThat(consent.getContained()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Grantee.Kind.class)
  void containsTheGranteeOfEachKind(Grantee.Kind kind) {
    Map<Grantee.Kind, String> types =
        Map.of(
            Grantee.Kind.INSTITUTION, "Organization",
            Grantee.Kind.INSURER, "Organization",
            Grantee.Kind.RESEARCHER, "Organization",
            Grantee.Kind.HAND_OVER, "Organization",
            Grantee.Kind.PRACTITIONER, "Practitioner",
            Grantee.Kind.DELEGATE, "RelatedPerson",
            Grantee.Kind.APP, "Device",
            Grantee.Kind.LINK, "Device");

    Consent consent = of(CHILD, new Grantee(kind, "x"), terms(Set.of()));

    assertThat(consent.getContained().get(0).fhirType()).isEqualTo(types.get(kind));
  }

  @Test
  void keepsWhatWasDeniedAndWhatIsOver() {
    assertThat(
            List.of(jp.mimamori.consent.Consent.State.values()).stream()
                .map(ConsentJson::status)
                .toList())
        .containsExactly(
            "proposed", "active", "active", "rejected", "inactive", "inactive", "inactive");
  }

  private static Terms terms(Set<Sensitivity> sensitivities) {
    return new Terms(
        Purpose.TREATMENT,
        Set.of(Category.ALLERGY, Category.MEDICATION),
        sensitivities,
        new DataPeriod(LocalDate.of(2024, 4, 1), null),
        NOW,
        NOW.plus(Duration.ofDays(100)),
        new WeeklyHours(
            Set.of(DayOfWeek.FRIDAY, DayOfWeek.MONDAY), LocalTime.of(8, 0), LocalTime.of(17, 0)));
  }

  private static Consent of(SubjectId giver, Grantee grantee, Terms terms) {
    Caller by =
        new Caller(
            new AccountId(new UUID(3, 3)),
            Role.CITIZEN,
            giver,
            "髙﨑 𠮷野",
            Channel.API,
            new UUID(4, 4));
    Grant grant = new Grant(new GrantId(new UUID(9, 9)), CHILD, grantee, "見本病院", terms, by, NOW);
    byte[] json =
        ConsentJson.of(
            new ReadingGrants.Standing(
                jp.mimamori.consent.Consent.offered(grant, by, NOW),
                jp.mimamori.consent.Consent.State.GRANTED));
    return FhirContext.forR4Cached()
        .newJsonParser()
        .setParserErrorHandler(new StrictErrorHandler())
        .parseResource(Consent.class, new String(json, UTF_8));
  }
}
