package jp.mimamori.test.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lists in parts, over HTTP. */
class ListsIT {

  private static final Town TOWN = Town.shared();

  private final Door mother = new Door(TOWN.server(), TOWN.mother.token());
  private final String self = TOWN.mother.self().toString();

  @Test
  void walksUploadsWhileMoreComeIn() {
    List<String> sent = new ArrayList<>();
    for (int i = 1; i <= 5; i++) {
      sent.add(0, upload(i));
    }

    List<String> walked = new ArrayList<>();
    String cursor = "";
    do {
      JsonObject page = mother.get("/api/imports?size=2" + cursor).json();
      page.getJsonArray("imports").getValuesAs(JsonObject.class).stream()
          .map(job -> job.getString("id"))
          .forEach(walked::add);
      upload(10 + walked.size());
      cursor = page.containsKey("next") ? "&cursor=" + page.getString("next") : "";
    } while (!cursor.isEmpty());

    assertThat(walked).startsWith(sent.toArray(String[]::new)).doesNotHaveDuplicates();
  }

  @Test
  void refusesAPlaceThatItNeverGaveAndTakesAWishForAsManyAsThereAre() {
    for (String list :
        List.of(
            "/api/imports",
            "/api/people/" + self + "/emergency-dataset/versions",
            "/api/people/" + self + "/emergency-accesses",
            "/api/people/" + self + "/timeline",
            "/api/people/" + self + "/checkups",
            "/api/people/" + self + "/medications",
            "/api/received-grants")) {
      for (String wrong :
          List.of(
              "cursor=",
              "cursor=x",
              "cursor=%00",
              "cursor=AAAA",
              "size=0",
              "size=-1",
              "size=many")) {
        Door.Answer answer = mother.get(list + "?" + wrong);
        assertThat(answer.status()).as(list + "?" + wrong).isEqualTo(400);
        assertThat(answer.text()).contains("urn:mimamori:problem:bad-request");
      }
      assertThat(mother.get(list + "?size=999999999").status()).as(list).isIn(200, 404);
    }
  }

  private String upload(int day) {
    return mother
        .upload(self, "list.json", Papers.bundle(LocalDate.of(2020, 2, day), "36.3"))
        .json()
        .getString("id");
  }
}
