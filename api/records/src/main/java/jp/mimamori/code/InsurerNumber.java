package jp.mimamori.code;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 保険者番号: 8 digits (law, prefecture, insurer, check digit), or 6 for a municipal insurer that leaves
 * the law out.
 */
public record InsurerNumber(String digits) {

  private static final Pattern SHAPE = Pattern.compile("\\d{6}|\\d{8}");
  private static final int LONGEST = 32;

  public InsurerNumber {
    if (!SHAPE.matcher(digits).matches()) {
      throw new IllegalArgumentException("an insurer number has 6 or 8 digits");
    }
  }

  /** The number as written, full-width digits allowed; empty when it has another shape. */
  public static Optional<InsurerNumber> parse(String written) {
    if (written.length() > LONGEST) {
      return Optional.empty();
    }
    String digits = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
    return SHAPE.matcher(digits).matches()
        ? Optional.of(new InsurerNumber(digits))
        : Optional.empty();
  }

  /**
   * Whether the last digit is the check digit of the others: weights 2, 1, 2, 1 … from the right,
   * digits of products added (保険者番号設定要領). Numbers in official samples fail it.
   */
  public boolean checkDigitHolds() {
    int sum = 0;
    int weight = 2;
    for (int i = digits.length() - 2; i >= 0; i--) {
      int product = (digits.charAt(i) - '0') * weight;
      sum += product / 10 + product % 10;
      weight = 3 - weight;
    }
    return (10 - sum % 10) % 10 == digits.charAt(digits.length() - 1) - '0';
  }
}
