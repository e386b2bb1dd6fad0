package jp.mimamori.rest.fhir;

import java.util.List;
import jp.mimamori.record.RecordSearch;
import jp.mimamori.rest.problem.BadParameter;
import jp.mimamori.search.WantedToken;

/** A code or an identifier that is searched for (FHIR R4 §3.1.1.4.10). */
final class TokenValue {

  private TokenValue() {}

  static WantedToken of(String name, String token) {
    List<String> parts = Escapes.split(token, '|', 2);
    String code = Escapes.plain(parts.get(parts.size() - 1));
    String system = parts.size() == 1 ? null : Escapes.plain(parts.get(0));
    boolean says = !code.isBlank() || (system != null && !system.isBlank());
    if (!says || token.chars().anyMatch(Character::isISOControl)) {
      throw new BadParameter(name, "A code is written code, system|code, |code or system|.");
    }
    return new WantedToken(system, code.isBlank() ? null : code);
  }

  static RecordSearch.WantedCode code(String token) {
    WantedToken wanted = of("code", token);
    return new RecordSearch.WantedCode(wanted.system(), wanted.code());
  }
}
