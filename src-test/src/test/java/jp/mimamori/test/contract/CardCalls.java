package jp.mimamori.test.contract;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.function.Supplier;
import jp.mimamori.test.door.Door;
import jp.mimamori.test.door.Door.Answer;
import jp.mimamori.test.door.Town;

/** A good call of each operation about cards and their links, by somebody who may. */
final class CardCalls {

  private final Town town = Town.shared();
  private final Door she = new Door(town.server(), town.mother().token());
  private final Door anybody = new Door(town.server(), null);
  private final String cards = "/api/people/" + town.mother().self() + "/emergency-cards";

  /** By the operation's name. */
  Map<String, Supplier<Answer>> all() {
    return Map.of(
        "emergencyCards", this::list,
        "issueEmergencyCard", () -> issue("{\"passcode\":\"kaede-2916\"}"),
        "printEmergencyCard", this::print,
        "voidEmergencyCard", this::makeVoid,
        "openLink", this::open,
        "linkedFile", this::direct,
        "linkedFileElsewhere", this::elsewhere);
  }

  private Answer issue(String wanted) {
    return she.json(cards, wanted);
  }

  private Answer list() {
    issue("{}");
    return she.get(cards);
  }

  private Answer print() {
    return she.json(
        cards + "/print",
        "{\"link\":\"" + issue("{}").json().getString("link") + "\",\"size\":\"A4\"}");
  }

  private Answer makeVoid() {
    String id = issue("{}").json().getJsonObject("card").getString("id");
    return she.json(cards + "/" + id + "/void", "");
  }

  private Answer open() {
    String path = path(issue("{\"passcode\":\"kaede-2916\"}"));
    return anybody.json(path, "{\"recipient\":\"みどり野市民病院\",\"passcode\":\"kaede-2916\"}");
  }

  private Answer direct() {
    return anybody.get(path(issue("{}")) + "?recipient=hospital");
  }

  private Answer elsewhere() {
    Answer listed =
        anybody.json(path(issue("{}")), "{\"recipient\":\"病院\",\"embeddedLengthMax\":10}");
    String location = listed.json().getJsonArray("files").getJsonObject(0).getString("location");
    return anybody.get(location.substring(location.indexOf("/shl/")));
  }

  /** Where the files of the card's link are. */
  private static String path(Answer issued) {
    String link = issued.json().getString("link");
    String payload = link.substring(link.indexOf("shlink:/") + "shlink:/".length());
    String json = new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
    JsonObject read = Json.createReader(new StringReader(json)).readObject();
    return read.getString("url").substring(read.getString("url").indexOf("/shl/"));
  }
}
