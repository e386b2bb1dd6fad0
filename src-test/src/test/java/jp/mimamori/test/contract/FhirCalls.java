package jp.mimamori.test.contract;

import java.net.http.HttpRequest;
import jp.mimamori.test.door.Door;
import jp.mimamori.test.door.Door.Answer;
import jp.mimamori.test.door.SomeSystem;
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

  /** A system of an institution's, as an operator appointed it. */
  private Door system(String institution) {
    SomeSystem system = new SomeSystem(town.server());
    Door operator = new Door(town.server(), town.operator().token());
    operator.json(
        "/api/institutions/" + institution + "/systems", "{\"clientId\":\"" + system.id() + "\"}");
    return new Door(town.server(), system.token("system/*.rs"));
  }

  private String institution() {
    Door operator = new Door(town.server(), town.operator().token());
    return Calls.id(
        operator.json("/api/institutions", "{\"name\":\"契約検査所\",\"kind\":\"MEDICAL\"}"));
  }

  Answer exportAll() {
    return later(system(institution()), "/fhir/$export");
  }

  Answer exportAllByParameters() {
    return laterByBody(system(institution()), "/fhir/$export");
  }

  Answer exportPatients() {
    return later(she, "/fhir/Patient/$export?_type=Patient");
  }

  Answer exportPatientsByParameters() {
    return laterByBody(system(institution()), "/fhir/Patient/$export");
  }

  Answer exportGroup() {
    String institution = institution();
    return later(system(institution), "/fhir/Group/" + institution + "/$export");
  }

  Answer exportGroupByParameters() {
    String institution = institution();
    return laterByBody(system(institution), "/fhir/Group/" + institution + "/$export");
  }

  Answer exportStatus() {
    return she.get(status());
  }

  Answer cancelExport() {
    return she.delete(status());
  }

  Answer exportFile() {
    String status = status();
    Answer answer = she.get(status);
    while (answer.status() == 202) {
      answer = she.get(status);
    }
    return she.get(status.replace("$export-status", "$export-file") + "/Patient");
  }

  private String status() {
    return exportPatients().header("Content-Location").substring(town.server().url().length());
  }

  private static Answer later(Door door, String path) {
    return door.send(door.request(path).header("Prefer", "respond-async").GET());
  }

  private static Answer laterByBody(Door door, String path) {
    return door.send(
        door.request(path)
            .header("Prefer", "respond-async")
            .header("Content-Type", "application/fhir+json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"_type\","
                        + "\"valueString\":\"Patient\"}]}")));
  }
}
