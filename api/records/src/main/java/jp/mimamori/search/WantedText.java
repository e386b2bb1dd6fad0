package jp.mimamori.search;

import java.util.Set;
import java.util.stream.Stream;
import jp.mimamori.fhir.Node;
import jp.mimamori.identity.Normal;

/**
 * A text in one of the strings of a name, an address, a concept, or in the one string there is
 * (FHIR R4 §3.1.1.4.8); whether kana are wide or narrow, hiragana or katakana makes no difference,
 * nor does case.
 *
 * @param how how the string has to lie to it
 */
public record WantedText(String text, How how) implements Wanted {

  /** Elements of which none is a text that people wrote. */
  private static final Set<String> NO_TEXT =
      Set.of("use", "type", "system", "code", "period", "extension", "id", "assigner");

  /** How a string has to lie to the text. */
  public enum How {
    STARTS,
    CONTAINS,
    IS
  }

  /**
   * @throws IllegalArgumentException when nothing of the text is compared
   */
  public WantedText {
    if (how == How.IS ? text.isEmpty() : Normal.name(text).isEmpty()) {
      throw new IllegalArgumentException("a text to look for");
    }
  }

  @Override
  public boolean fits(Node value) {
    String own = value.text();
    return own.isEmpty() ? inside(value).anyMatch(this::fits) : fits(own);
  }

  private static Stream<Node> inside(Node value) {
    return value.names().stream().filter(name -> !NO_TEXT.contains(name)).flatMap(value::all);
  }

  private boolean fits(String given) {
    return switch (how) {
      case IS -> given.equals(text);
      case CONTAINS -> Normal.name(given).contains(Normal.name(text));
      case STARTS -> Normal.name(given).startsWith(Normal.name(text));
    };
  }

  @Override
  public String toString() {
    return "WantedText " + how;
  }
}
