package jp.mimamori.code;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 保険医療機関番号: ten digits, that is prefecture (2), table of fees (1: medicine, 3: dentistry, 4:
 * pharmacy), and the seven digits of the institution, of which the last is the check digit of
 * prefecture and code.
 */
public record InstitutionNumber(String digits) {

  private static final Pattern SHAPE = Pattern.compile("\\d{2}[134]\\d{7}");
  private static final int LONGEST = 32;

  public InstitutionNumber {
    if (!SHAPE.matcher(digits).matches()) {
      throw new IllegalArgumentException("an institution number has ten digits");
    }
  }

  /**
   * The number as written, full-width digits, hyphens and spaces allowed; empty when it has another
   * shape.
   */
  public static Optional<InstitutionNumber> parse(String written) {
    if (written.length() > LONGEST) {
      return Optional.empty();
    }
    String digits = Normalizer.normalize(written, Normalizer.Form.NFKC).replaceAll("[\\s,-]", "");
    return SHAPE.matcher(digits).matches()
        ? Optional.of(new InstitutionNumber(digits))
        : Optional.empty();
  }

  public boolean isPharmacy() {
    return digits.charAt(2) == '4';
  }

  /** Whether the last digit is the check digit of prefecture and code, without the table. */
  public boolean checkDigitHolds() {
    return new InsurerNumber(digits.substring(0, 2) + digits.substring(4)).checkDigitHolds();
  }
}
