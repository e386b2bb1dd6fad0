package jp.mimamori.test.contract;

import jp.mimamori.test.door.Door;
import jp.mimamori.test.door.Door.Answer;
import jp.mimamori.test.door.Town;

/** Good calls at the FHIR door that write something. */
final class FhirCalls {

  private final Town town;
  private final Door she;
  private final String self;

  FhirCalls(Town town) {
    this.town = town;
    this.she = new Door(town.server(), town.mother().token());
    this.self = town.mother().self().toString();
  }

  Answer subscribe() {
    return town.app().door().json("/fhir/Subscription", wanted());
  }

  Answer subscription() {
    Door app = town.app().door();
    return app.get("/fhir/Subscription/" + made(app));
  }

  Answer unsubscribe() {
    Door app = town.app().door();
    return app.delete("/fhir/Subscription/" + made(app));
  }

  private String made(Door app) {
    return app.json("/fhir/Subscription", wanted()).json().getString("id");
  }

  private String wanted() {
    return """
        {"resourceType": "Subscription", "status": "requested", "reason": "New records",
         "criteria": "Observation?patient=%s",
         "channel": {"type": "rest-hook", "endpoint": "https://93.184.215.14/hook"}}
        """
        .formatted(self);
  }

  Answer batch() {
    return she.json(
        "/fhir",
        """
        {"resourceType": "Bundle", "type": "batch",
         "entry": [{"request": {"method": "GET", "url": "Patient/%s"}}]}
        """
            .formatted(self));
  }

  Answer create() {
    return she.json(
        "/fhir/Observation",
        """
        {"resourceType": "Observation", "status": "final",
         "category": [{"coding": [{"code": "vital-signs",
           "system": "http://terminology.hl7.org/CodeSystem/observation-category"}]}],
         "code": {"coding": [{"system": "http://loinc.org", "code": "8310-5"}]},
         "subject": {"reference": "Patient/%s"}, "effectiveDateTime": "2026-11-01T07:00:00+09:00",
         "valueQuantity": {"value": 36.6, "unit": "℃", "system": "http://unitsofmeasure.org",
           "code": "Cel"}}
        """
            .formatted(self));
  }
}
