package jp.mimamori.notebook;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import jp.mimamori.identity.Normal;

/**
 * Texts as a field of a notebook can hold them. Readers differ on quotes, and tables run what
 * begins like a formula; so a comma, a quote and a leading {@code = + - @} are written wide, which
 * means the same (NFKC), and line ends become a wide space: no text leaves its field.
 */
final class Written {

  /** What pharmacies mean by Shift_JIS: it holds 髙 and ①. */
  static final Charset SHIFT_JIS = Charset.forName("windows-31j");

  private static final String NO_TYPE = "〓";
  private static final String FORMULA = "=+-@";
  private static final int WIDER = 0xFEE0;

  /** The same to the eye, where the tables of Shift_JIS know one of two. */
  private static final Map<Integer, Integer> TWINS =
      Map.of(
          0x301C, 0xFF5E, 0x2212, 0xFF0D, 0x2014, 0x2015, 0x2016, 0x2225, 0x00A2, 0xFFE0, 0x00A3,
          0xFFE1, 0x00AC, 0xFFE2);

  private final CharsetEncoder encoder = SHIFT_JIS.newEncoder();
  private final Set<Loss> losses = new LinkedHashSet<>();

  Set<Loss> losses() {
    return losses;
  }

  String field(String text) {
    StringBuilder written = new StringBuilder();
    text.strip().codePoints().forEach(c -> written.append(character(c, written.isEmpty())));
    return written.toString();
  }

  private String character(int c, boolean first) {
    if (c < 0x20 || c == 0x7F || c == 0x85 || c == 0x2028 || c == 0x2029) {
      return "　";
    }
    if (c == ',' || c == '"' || (first && FORMULA.indexOf(c) >= 0)) {
      return Character.toString(c + WIDER);
    }
    String plain = Character.toString(TWINS.getOrDefault(c, c));
    return encoder.canEncode(plain) ? plain : other(Character.toString(c));
  }

  private String other(String character) {
    String folded = Normalizer.normalize(character, Normalizer.Form.NFKC);
    String usual = Normal.usual(character);
    String instead =
        encoder.canEncode(usual) ? usual : encoder.canEncode(folded) ? folded : NO_TYPE;
    losses.add(new Loss(Loss.Kind.CHARACTER, character, instead));
    return instead;
  }
}
