package jp.mimamori.test.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.charset.Charset;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Vaccinations that are copied from a handbook over the door. */
class CopiedVaccinationsIT {

  private static final Town TOWN = Town.shared();
  private static final String PATH = "/api/people/" + TOWN.child.self() + "/vaccinations";

  private final Door she = new Door(TOWN.server(), TOWN.mother.token());
  private final Door stranger = new Door(TOWN.server(), TOWN.stranger.token());

  @Test
  void keepsADoseShowsItAndTakesItBack() {
    String dose =
        "{\"vaccine\":\"MUMPS\",\"day\":\"%s\",\"number\":1,\"lot\":\"LF777\"}"
            .formatted("2024-02-29");
    assertThat(she.json(PATH, dose).json().getBoolean("stored")).isTrue();
    assertThat(she.json(PATH, dose).json().getBoolean("stored")).isFalse();
    JsonObject kept = kept("LF777");
    assertThat(kept.getString("vaccine")).isEqualTo("MUMPS");
    assertThat(kept.getBoolean("copied")).isTrue();
    String id = kept.getString("id");

    JsonObject fhir = she.get("/fhir/Immunization/" + id).json();
    assertThat(fhir.getBoolean("primarySource")).isFalse();
    assertThat(fhir.getString("occurrenceDateTime")).isEqualTo("2024-02-29");
    assertThat(fhir.getString("lotNumber")).isEqualTo("LF777");

    for (String path : new String[] {PATH + "/" + id, PATH + "/" + UUID.randomUUID()}) {
      assertThat(stranger.delete(path).status()).as(path).isEqualTo(404);
    }
    assertThat(she.delete(PATH + "/" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(she.delete(PATH + "/1").status()).isIn(400, 404);
    assertThat(new Door(TOWN.server(), null).delete(PATH + "/" + id).status()).isEqualTo(401);
    assertThat(she.delete(PATH + "/" + id).status()).isEqualTo(204);
    assertThat(she.delete(PATH + "/" + id).status()).isEqualTo(404);
    assertThat(
            she.get("/fhir/Immunization?status=entered-in-error&patient=" + TOWN.child.self())
                .text())
        .contains("LF777");
  }

  @Test
  void keepsThePhotoAsTheDocument() {
    String photo = Base64.getEncoder().encodeToString(Photographs.jpeg(320, 200));
    assertThat(
            she.json(
                    PATH,
                    "{\"name\":\"黄熱\",\"day\":\"2024-02-28\",\"lot\":\"YF1\",\"photo\":\""
                        + photo
                        + "\"}")
                .status())
        .isEqualTo(200);

    byte[] kept = she.get("/api/documents/" + kept("YF1").getString("document")).response().body();

    assertThat(kept).startsWith(0xFF, 0xD8, 0xFF);
  }

  @Test
  void takesInTheExtractOfAMunicipality() {
    byte[] csv =
        "接種日,ワクチン,製造番号\r\nR6.2.20,日本脳炎,=JE001\r\n".getBytes(Charset.forName("windows-31j"));

    she.upload(TOWN.child.self().toString(), "ledger.csv", csv);

    JsonObject kept = kept("=JE001");
    assertThat(kept.getString("vaccine")).isEqualTo("JAPANESE_ENCEPHALITIS");
    assertThat(kept.getString("day")).isEqualTo("2024-02-20");
    assertThat(kept.getBoolean("copied")).isFalse();
    // what came from elsewhere is not taken back as if it had been copied
    assertThat(she.delete(PATH + "/" + kept.getString("id")).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"vaccine\":\"BCG\"}; day",
        "{\"day\":\"2024-02-01\"}; vaccine",
        "{\"vaccine\":\"PLAGUE\",\"day\":\"2024-02-01\"}; vaccine",
        "{\"vaccine\":\"BCG\",\"day\":\"2999-01-01\"}; day",
        "{\"vaccine\":\"BCG\",\"day\":\"1900-01-01\"}; day",
        "{\"vaccine\":\"BCG\",\"day\":\"2024-02-01\",\"number\":0}; number",
        "{\"vaccine\":\"BCG\",\"day\":\"2024-02-01\",\"photo\":\"***\"}; photo",
        "{\"vaccine\":\"BCG\",\"day\":\"2024-02-01\",\"photo\":\"PHN2Zz4=\"}; photo"
      })
  void refusesWhatCannotBeSoByTheFieldsName(String dose, String field) {
    Door.Answer refused = she.json(PATH, dose);

    assertThat(refused.status()).as(refused.text()).isEqualTo(422);
    assertThat(refused.json().getJsonArray("errors").getJsonObject(0).getString("field"))
        .isEqualTo(field);
  }

  @Test
  void takesNothingOfWhoIsNotTheFamily() {
    String dose = "{\"vaccine\":\"BCG\",\"day\":\"2024-02-01\",\"lot\":\"XX1\"}";
    assertThat(stranger.json(PATH, dose).status()).isEqualTo(404);
    assertThat(new Door(TOWN.server(), TOWN.doctor.token()).json(PATH, dose).status())
        .isEqualTo(403);
    assertThat(new Door(TOWN.server(), null).json(PATH, dose).status()).isEqualTo(401);
    assertThat(she.get(PATH).text()).doesNotContain("XX1");
  }

  private JsonObject kept(String lot) {
    return she.get(PATH).json().getJsonArray("given").getValuesAs(JsonObject.class).stream()
        .filter(given -> given.getString("lot").equals(lot))
        .findFirst()
        .orElseThrow();
  }
}
