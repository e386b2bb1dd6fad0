package jp.mimamori.test.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A municipality hands records over to the next, over the real door. */
class HandOversIT {

  private static final Town TOWN = Town.shared();

  private final Door she = new Door(TOWN.server(), TOWN.mother.token());
  private final String hers = "/api/people/" + TOWN.mother.self() + "/hand-overs";
  private final SomeInstitution city = new SomeInstitution(TOWN, "MUNICIPALITY");
  private final SomeInstitution town = new SomeInstitution(TOWN, "MUNICIPALITY");

  @Test
  void goesFromOneToTheOther() throws Exception {
    she.upload(
        TOWN.mother.self().toString(), "t.json", Papers.bundle(LocalDate.of(2025, 1, 3), "36.7"));
    String id = agreed();
    String path = "/api/hand-overs/" + id;
    assertThat(takes().get(path + "/package").status()).isEqualTo(409);

    JsonObject packed = gives().json(path + "/package", "").json();
    Door.Answer fetched = takes().get(path + "/package");

    assertThat(fetched.status()).as(fetched.text()).isEqualTo(200);
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(fetched.response().body());
    assertThat(fetched.header("Repr-Digest"))
        .isEqualTo("sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":");
    JsonObject sealed = packed.getJsonObject("sealed");
    assertThat(sealed.getString("signature").split("\\.")).hasSize(3);
    assertThat(
            new String(
                Base64.getUrlDecoder().decode(sealed.getString("signature").split("\\.")[1])))
        .contains(sealed.getString("sha256"), id);
    // what is signed so is no token
    assertThat(new Door(TOWN.server(), sealed.getString("signature")).get("/api/people").status())
        .isEqualTo(401);
    Door.Answer taken =
        takes().json(path + "/acceptance", "{\"sha256\":\"" + sealed.getString("sha256") + "\"}");
    assertThat(taken.json().getString("state")).isEqualTo("ACCEPTED");
    assertThat(takes().get(path + "/package").status()).isEqualTo(409);
    assertThat(she.get(hers).text()).contains("ACCEPTED");
    assertThat(she.json(hers + "/" + id + "/withdrawal", "").status()).isEqualTo(409);
  }

  @Test
  void isRefusedToEverybodyElseLikeWhatIsNotThere() {
    String id = agreed();
    Door third = new SomeInstitution(TOWN, "MUNICIPALITY").door("system/*.rs");
    Door doctor = new Door(TOWN.server(), TOWN.doctor.token());
    Door stranger = new Door(TOWN.server(), TOWN.stranger.token());

    for (String path : List.of("", "/package")) {
      assertThat(third.get("/api/hand-overs/" + id + path).sameness())
          .isEqualTo(third.get("/api/hand-overs/" + UUID.randomUUID() + path).sameness());
      assertThat(doctor.get("/api/hand-overs/" + id + path).status()).isEqualTo(404);
      assertThat(TOWN.app.door().get("/api/hand-overs/" + id + path).status()).isEqualTo(403);
    }
    assertThat(third.json("/api/hand-overs/" + id + "/package", "").status()).isEqualTo(404);
    assertThat(city.door("system/*.c").get("/api/hand-overs").status()).isEqualTo(403);
    assertThat(city.door("system/Observation.rs").get("/api/hand-overs").status()).isEqualTo(403);
    assertThat(stranger.get(hers).sameness())
        .isEqualTo(stranger.get("/api/people/" + UUID.randomUUID() + "/hand-overs").sameness());
    assertThat(stranger.json(hers, wanted()).status()).isEqualTo(404);
    assertThat(stranger.json(hers + "/" + id + "/withdrawal", "").status()).isEqualTo(404);
    assertThat(TOWN.app.door().get(hers).status()).isEqualTo(403);
    assertThat(she.json(hers, wanted()).status()).isEqualTo(422);
    for (String wrong :
        List.of(
            wanted().replace(town.id(), city.id()),
            wanted().replace(town.id(), UUID.randomUUID().toString()),
            wanted().replace("[\"VITALS\"]", "[]"),
            wanted().replace("VITALS", "NOTHING"),
            wanted().replace("}", ",\"until\":\"2020-01-01T00:00:00Z\"}"),
            wanted().replace("}", ",\"until\":\"2099-01-01T00:00:00Z\"}"))) {
      assertThat(she.json(hers, wrong).status()).as(wrong).isEqualTo(422);
    }
    String grant =
        """
        {"granteeKind":"HAND_OVER","granteeId":"%s","granteeName":"x","terms":%s}\
        """
            .formatted(UUID.randomUUID(), GrantsIT.with("\"purpose\":\"CARE\""));
    assertThat(she.json("/api/people/" + TOWN.mother.self() + "/grants", grant).status())
        .isEqualTo(422);
    assertThat(she.json(hers + "/" + id + "/withdrawal", "").json().getString("state"))
        .isEqualTo("WITHDRAWN");
    assertThat(takes().get("/api/hand-overs/" + id + "/package").status()).isIn(403, 404);
  }

  private String agreed() {
    Door.Answer agreed = she.json(hers, wanted());
    assertThat(agreed.status()).as(agreed.text()).isEqualTo(201);
    return agreed.json().getString("id");
  }

  private String wanted() {
    return "{\"from\":\"%s\",\"to\":\"%s\",\"categories\":[\"VITALS\"]}"
        .formatted(city.id(), town.id());
  }

  private Door gives() {
    return city.door("system/*.rs");
  }

  private Door takes() {
    return town.door("system/*.rs");
  }
}
