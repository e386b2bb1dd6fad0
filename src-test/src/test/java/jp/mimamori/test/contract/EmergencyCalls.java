package jp.mimamori.test.contract;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import jp.mimamori.test.door.Door;
import jp.mimamori.test.door.Door.Answer;
import jp.mimamori.test.door.Photographs;
import jp.mimamori.test.door.Town;

/** A good call of each operation about emergencies, by somebody who may. */
final class EmergencyCalls {

  private final Town town = Town.shared();
  private final Door she = new Door(town.server(), town.mother().token());
  private final Door doctor = new Door(town.server(), town.doctor().token());
  private final Door crew = new Door(town.server(), town.responder().token());
  private final Door operator = new Door(town.server(), town.operator().token());
  private final String hers = "/api/people/" + town.mother().self();
  private final String dataset = hers + "/emergency-dataset";
  private final String accesses = hers + "/emergency-accesses";

  /** By the operation's name. */
  Map<String, Supplier<Answer>> all() {
    return Map.ofEntries(
        Map.entry("emergencyDataset", this::see),
        Map.entry("emergencyDraft", this::draft),
        Map.entry("emergencyWindow", this::window),
        Map.entry("enterEmergencyDraft", this::enter),
        Map.entry("confirmEmergencySection", this::confirm),
        Map.entry("attachEmergencyFile", this::attach),
        Map.entry("detachEmergencyFile", this::detach),
        Map.entry(
            "emergencyFile",
            () -> she.get(dataset + "/files/" + attach().json().getString("file"))),
        Map.entry("emergencyVersions", () -> she.get(dataset + "/versions")),
        Map.entry("submitEmergencyDataset", this::submit),
        Map.entry("waitingEmergencyVersion", this::waiting),
        Map.entry("decideEmergencyVersion", this::decide),
        Map.entry("waitingEmergencyDatasets", this::worklist),
        Map.entry("findEmergencyCandidates", this::find),
        Map.entry("emergencyAccessesOfMine", this::mine),
        Map.entry("emergencyAccesses", this::theirs),
        Map.entry("breakGlass", this::open),
        Map.entry("stopEmergencyAccess", () -> she.json(opened() + "/stop", "")),
        Map.entry("reviewEmergencyAccess", this::review),
        Map.entry("endEmergencyAccess", () -> crew.json(mineOpened() + "/end", "")),
        Map.entry("writeEmergencyNote", this::write),
        Map.entry("emergencyNotes", this::written),
        Map.entry("disasters", this::disasters),
        Map.entry("declareDisaster", this::declare),
        Map.entry("endDisaster", this::endDisaster),
        Map.entry("overdueEmergencyReviews", () -> crew.get("/api/emergency-reviews/overdue")));
  }

  /** As emergency staff see it: what is approved, and something newer. */
  private Answer see() {
    decide();
    submit();
    open();
    return crew.get(dataset);
  }

  private Answer window() {
    open();
    return crew.get(hers + "/emergency-window");
  }

  private Answer draft() {
    enter();
    return she.get(dataset + "/draft");
  }

  private Answer enter() {
    return she.send(
        she.request(dataset + "/draft")
            .header("Content-Type", "application/json")
            .method(
                "PATCH",
                HttpRequest.BodyPublishers.ofString(
                    """
                    {"values":{"weight":"%d.5","latex":"yes","height":"9999","vitals.awake.pulse":"150",\
                    "wishes.family":"一つ\\n二つ"},"sure":[]}\
                    """
                        .formatted(40 + System.nanoTime() % 60))));
  }

  private Answer attach() {
    return she.send(
        she.request(dataset + "/draft/files/positions.1.photo")
            .header("Content-Type", "application/octet-stream")
            .header("Content-Disposition", "attachment; filename*=UTF-8''%E6%A8%AA.jpg")
            .PUT(HttpRequest.BodyPublishers.ofByteArray(Photographs.jpeg(40, 30))));
  }

  private Answer detach() {
    attach();
    return she.delete(dataset + "/draft/files/positions.1.photo");
  }

  private Answer confirm() {
    return she.json(dataset + "/draft/confirmations", "{\"section\":\"VITALS\"}");
  }

  private Answer submit() {
    enter();
    return she.json(dataset + "/versions", "");
  }

  private Answer waiting() {
    submit();
    return doctor.get(dataset + "/versions/waiting");
  }

  private Answer decide() {
    Answer waiting = waiting();
    StringBuilder verdicts = new StringBuilder();
    waiting
        .json()
        .getJsonArray("changes")
        .forEach(
            change ->
                verdicts
                    .append(verdicts.isEmpty() ? "" : ",")
                    .append("{\"path\":")
                    .append(change.asJsonObject().get("path"))
                    .append(",\"verdict\":\"APPROVED\"}"));
    return doctor.json(
        dataset
            + "/versions/"
            + waiting.json().getJsonObject("submitted").getInt("version")
            + "/decision",
        "{\"fields\":[" + verdicts + "]}");
  }

  private Answer worklist() {
    submit();
    return doctor.get("/api/emergency-datasets/waiting");
  }

  private Answer find() {
    return crew.json(
        "/api/emergency/candidates",
        """
        {"name":"タカサキ ヨシノ","birthDate":"1984-02-29","sex":"female","hint":"千代田"}\
        """);
  }

  private Answer open() {
    return crew.json(
        accesses,
        """
        {"reason":"UNCONSCIOUS","place":"みどり野市民病院 救急外来","callBack":"03-0000-0000"}\
        """);
  }

  private String opened() {
    return accesses + "/" + open().json().getString("id");
  }

  private String mineOpened() {
    return "/api/emergency/accesses/" + open().json().getString("id");
  }

  private Answer write() {
    return write(mineOpened());
  }

  private Answer write(String access) {
    Instant now = Instant.now();
    return crew.json(
        access + "/notes",
        """
        {"birthDate":"1984-02-29","arrivedAt":"%s","leftAt":"%s","problem":"けいれん","done":"酸素。\\n経過を見た",\
        "medicines":null,"disposition":"HOME","callBack":"03-0000-0000","advice":"三日後に診てください"}\
        """
            .formatted(now.minus(Duration.ofHours(2)), now.minus(Duration.ofMinutes(5))));
  }

  private Answer written() {
    String access = mineOpened();
    write(access);
    return crew.get(access + "/notes");
  }

  private Answer mine() {
    open();
    return crew.get("/api/emergency/accesses");
  }

  private Answer theirs() {
    open();
    return she.get(accesses);
  }

  private Answer disasters() {
    endDisaster();
    declare();
    return operator.get("/api/disasters");
  }

  private Answer declare() {
    return operator.json(
        "/api/disasters",
        "{\"area\":\"沖縄県那覇市\",\"until\":\"" + Instant.now().plus(Duration.ofDays(3)) + "\"}");
  }

  private Answer endDisaster() {
    return operator.json("/api/disasters/" + declare().json().getString("id") + "/end", "");
  }

  private Answer review() {
    return crew.json(opened() + "/review", "{\"words\":\"けいれん。\\n型を確認した\"}");
  }
}
