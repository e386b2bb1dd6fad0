package jp.mimamori.test.door;

import static org.assertj.core.api.Assertions.assertThat;

/** An institution of a test's own, with a system that an operator appointed. */
public final class SomeInstitution {

  /** As people see it. */
  public static final String NAME = "見本検査所";

  private final Town town;
  private final String id;
  private final SomeSystem system;

  public SomeInstitution(Town town) {
    this(town, "MEDICAL");
  }

  public SomeInstitution(Town town, String kind) {
    this.town = town;
    Door operator = new Door(town.server(), town.operator().token());
    id =
        operator
            .json("/api/institutions", "{\"name\":\"" + NAME + "\",\"kind\":\"" + kind + "\"}")
            .json()
            .getString("id");
    system = new SomeSystem(town.server());
    Door.Answer appointed =
        operator.json(
            "/api/institutions/" + id + "/systems", "{\"clientId\":\"" + system.id() + "\"}");
    assertThat(appointed.status()).as(appointed.text()).isEqualTo(201);
  }

  public String id() {
    return id;
  }

  /** Its system, with these scopes. */
  public Door door(String scope) {
    String token = system.token(scope);
    assertThat(token).as(scope).isNotEmpty();
    return new Door(town.server(), token);
  }

  /** The mother grants it these kinds of her own records; hands out the grant. */
  public String isGranted(String... categories) {
    Door she = new Door(town.server(), town.mother().token());
    String all = "\"" + String.join("\",\"", categories) + "\"";
    Door.Answer granted =
        she.json(
            "/api/people/" + town.mother().self() + "/grants",
            """
            {"granteeKind":"INSTITUTION","granteeId":"%s","granteeName":"%s","terms":%s}\
            """
                .formatted(id, NAME, GrantsIT.with("\"categories\":[" + all + "]")));
    assertThat(granted.status()).as(granted.text()).isEqualTo(201);
    return granted.json().getString("id");
  }
}
