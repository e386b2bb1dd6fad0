package jp.mimamori.test.contract;

import java.time.LocalDate;
import jp.mimamori.test.door.Door;
import jp.mimamori.test.door.Door.Answer;
import jp.mimamori.test.door.Papers;
import jp.mimamori.test.door.SomeInstitution;
import jp.mimamori.test.door.Town;

/** Good calls about one hand-over of records, from its beginning as far as each of them needs. */
final class HandOverCalls {

  private final Door she;
  private final String hers;
  private final Town town;
  private final SomeInstitution from;
  private final SomeInstitution to;

  HandOverCalls(Town town) {
    this.town = town;
    she = new Door(town.server(), town.mother().token());
    hers = "/api/people/" + town.mother().self();
    from = new SomeInstitution(town, "MUNICIPALITY");
    to = new SomeInstitution(town, "MUNICIPALITY");
  }

  Answer agree() {
    return she.json(
        hers + "/hand-overs",
        "{\"from\":\"%s\",\"to\":\"%s\",\"categories\":[\"VITALS\"]}"
            .formatted(from.id(), to.id()));
  }

  private String agreed() {
    return Calls.id(agree());
  }

  Answer withdraw() {
    return she.json(hers + "/hand-overs/" + agreed() + "/withdrawal", "");
  }

  Answer tasks() {
    agreed();
    return gives().get("/api/hand-overs");
  }

  Answer task() {
    return takes().get("/api/hand-overs/" + packed());
  }

  Answer pack() {
    return pack(agreed());
  }

  private Answer pack(String id) {
    she.upload(
        town.mother().self().toString(), "t.json", Papers.bundle(LocalDate.of(2025, 1, 2), "36.5"));
    return gives().json("/api/hand-overs/" + id + "/package", "");
  }

  private String packed() {
    return Calls.id(pack());
  }

  Answer fetch() {
    return takes().get("/api/hand-overs/" + packed() + "/package");
  }

  Answer accept() {
    Answer packed = pack();
    return takes()
        .json(
            "/api/hand-overs/" + Calls.id(packed) + "/acceptance",
            "{\"sha256\":\"" + packed.json().getJsonObject("sealed").getString("sha256") + "\"}");
  }

  Answer giveBack() {
    return takes().json("/api/hand-overs/" + packed() + "/return", "{\"reason\":\"届出がありません。\"}");
  }

  private Door gives() {
    return from.door("system/*.rs");
  }

  private Door takes() {
    return to.door("system/*.rs");
  }
}
