package jp.mimamori.rest.fhir;

import static jp.mimamori.rest.fhir.ConsentJson.array;
import static jp.mimamori.rest.fhir.ConsentJson.coding;
import static jp.mimamori.rest.fhir.ConsentJson.concept;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import jp.mimamori.consent.DataPeriod;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Sensitivity;
import jp.mimamori.consent.Terms;
import jp.mimamori.consent.WeeklyHours;
import jp.mimamori.rest.input.Enums;

/**
 * Terms as the provision of a Consent: what is permitted, and inside it the sensitive kinds that
 * are not, because they were not named. Hours of the week are an extension of ours.
 */
final class ProvisionJson {

  static final String WEEKLY_HOURS = "urn:mimamori:fhir:weekly-hours";

  private static final String ACT_CODE = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
  private static final String ACT_REASON = "http://terminology.hl7.org/CodeSystem/v3-ActReason";
  private static final String PARTICIPATION =
      "http://terminology.hl7.org/CodeSystem/v3-ParticipationType";
  private static final String CONSENT_ACTION =
      "http://terminology.hl7.org/CodeSystem/consentaction";

  /** FHIR's time has seconds. */
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private ProvisionJson() {}

  static JsonObjectBuilder of(Terms terms) {
    JsonObjectBuilder provision = Json.createObjectBuilder();
    WeeklyHours hours = terms.hours();
    if (hours != null) {
      provision.add("extension", Json.createArrayBuilder().add(weekly(hours)));
    }
    provision
        .add("type", "permit")
        .add(
            "period",
            Json.createObjectBuilder()
                .add("start", terms.from().toString())
                .add("end", terms.until().toString()))
        .add("actor", Json.createArrayBuilder().add(recipient()))
        .add("action", Json.createArrayBuilder().add(concept(CONSENT_ACTION, "access")))
        .add("purpose", Json.createArrayBuilder().add(purpose(terms.purpose())))
        .add(
            "class",
            array(
                Enums.names(terms.categories()).stream()
                    .map(category -> coding("urn:mimamori:category", category))));
    if (!terms.data().equals(DataPeriod.ALWAYS)) {
      provision.add("dataPeriod", days(terms.data()));
    }
    Set<Sensitivity> notNamed = EnumSet.allOf(Sensitivity.class);
    notNamed.removeAll(terms.sensitivities());
    if (!notNamed.isEmpty()) {
      provision.add("provision", Json.createArrayBuilder().add(denied(notNamed)));
    }
    return provision;
  }

  private static JsonObjectBuilder denied(Set<Sensitivity> kinds) {
    return Json.createObjectBuilder()
        .add("type", "deny")
        .add(
            "securityLabel",
            array(kinds.stream().sorted().map(kind -> coding(ACT_CODE, label(kind)))));
  }

  private static String label(Sensitivity kind) {
    return switch (kind) {
      case MENTAL_HEALTH -> "MH";
      case SEXUAL_HEALTH -> "SEX";
      case GENETIC -> "GDIS";
    };
  }

  private static JsonObjectBuilder recipient() {
    return Json.createObjectBuilder()
        .add("role", concept(PARTICIPATION, "IRCP"))
        .add("reference", Json.createObjectBuilder().add("reference", "#grantee"));
  }

  /** HL7 has no purpose for schools and none for one's own apps. */
  private static JsonObjectBuilder purpose(Purpose purpose) {
    return switch (purpose) {
      case TREATMENT -> coding(ACT_REASON, "TREAT");
      case CARE -> coding(ACT_REASON, "CAREMGT");
      case INSURANCE -> coding(ACT_REASON, "HPAYMT");
      case RESEARCH -> coding(ACT_REASON, "HRESCH");
      case SCHOOL, APP, PERSONAL_USE, INTAKE, REGISTRATION, PROTECTION, EMERGENCY ->
          coding("urn:mimamori:purpose", purpose.name());
    };
  }

  private static JsonObjectBuilder days(DataPeriod days) {
    JsonObjectBuilder period = Json.createObjectBuilder();
    if (days.first() != null) {
      period.add("start", days.first().toString());
    }
    if (days.last() != null) {
      period.add("end", days.last().toString());
    }
    return period;
  }

  private static JsonObjectBuilder weekly(WeeklyHours hours) {
    JsonArrayBuilder parts = Json.createArrayBuilder();
    hours.days().stream()
        .sorted()
        .map(day -> day.name().substring(0, 3).toLowerCase(Locale.ROOT))
        .forEach(
            day -> parts.add(Json.createObjectBuilder().add("url", "day").add("valueCode", day)));
    parts.add(time("from", hours.from()));
    parts.add(time("until", hours.until()));
    return Json.createObjectBuilder().add("extension", parts).add("url", WEEKLY_HOURS);
  }

  private static JsonObjectBuilder time(String name, LocalTime time) {
    return Json.createObjectBuilder().add("url", name).add("valueTime", TIME.format(time));
  }
}
