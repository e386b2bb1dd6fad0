package jp.mimamori.medication;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mimamori.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * That a record says a drug was stopped, or is not taken.
 *
 * @param name as the record has it, which may tell the strength
 * @param source who prescribed what was stopped, in the form in which names are compared; empty if
 *     not said
 * @param recorded the day of the record: it was not stopped before
 * @param day on which it was stopped; null when the record does not say
 */
record Stop(
    RecordId id,
    Substance substance,
    String name,
    String source,
    LocalDate recorded,
    @Nullable LocalDate day) {

  private static final Pattern CODED = Pattern.compile("\\d{7}[A-Z]\\d");
  private static final Pattern STRENGTH = Pattern.compile("\\d+(?:\\.\\d+)?");

  /** Whether it is about this ingredient, in whatever strength. */
  boolean isOfIngredientOf(Supply supply) {
    return substance.ingredient().equals(supply.substance().ingredient());
  }

  /** Whether it is about this ingredient, and about no other strength of it. */
  boolean isOf(Supply supply) {
    if (!isOfIngredientOf(supply)) {
      return false;
    }
    String product = supply.substance().product();
    if (isCoded(substance.product()) && isCoded(product)) {
      return substance.product().equals(product);
    }
    String own = strength(name);
    String other = strength(supply.drug().name());
    return own.isEmpty() || other.isEmpty() || own.equals(other);
  }

  /** Whether somebody stopped it who is certainly not the one who decided on this. */
  boolean isOfAnotherThan(Supply supply) {
    return !source.isEmpty() && !supply.source().isEmpty() && !source.equals(supply.source());
  }

  private static boolean isCoded(String product) {
    return CODED.matcher(product).matches();
  }

  private static String strength(String name) {
    Matcher number = STRENGTH.matcher(DrugName.of(name).whole());
    return number.find() ? number.group() : "";
  }

  @Override
  public String toString() {
    return "Stop " + id;
  }
}
