package jp.mimamori.medication;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.mimamori.code.Coding;
import jp.mimamori.code.Systems;

/**
 * What a drug is made of, as far as its code tells: of the 12 places of a YJ code (個別医薬品コード) the
 * first four are the class (薬効分類), the first seven the ingredient with its route, the first nine
 * the ingredient with form and strength; 一般名コード and 薬価基準収載医薬品コード begin alike. Where no such code is
 * given, the name is looked up, and what is not found there is compared by its name alone.
 *
 * @param ingredient what drugs of the same ingredient and route have in common; never shown
 * @param classCode four digits; empty when not known
 * @param product what drugs of the same ingredient, form and strength have in common; never shown
 */
public record Substance(String ingredient, String classCode, String product) {

  private static final String MINISTRY_CODE = "urn:oid:1.2.392.100495.20.2.72";
  private static final String YJ_BY_NUMBER = "urn:oid:1.2.392.100495.20.2.73";
  private static final Pattern CODE = Pattern.compile("\\d{7}[A-Z]\\d[0-9A-Z]{3}");
  private static final Pattern INGREDIENT = Pattern.compile("\\d{7}");
  private static final int CLASS = 4;
  private static final int WHOLE_INGREDIENT = 7;
  private static final int STRENGTH = 9;

  /** Of a drug with these codes and this name. */
  static Substance of(List<Coding> codings, String name) {
    return codings.stream()
        .flatMap(coding -> yj(coding).stream())
        .findFirst()
        .map(code -> coded(code.substring(0, WHOLE_INGREDIENT), code.substring(0, STRENGTH)))
        .orElseGet(() -> named(name));
  }

  private static Substance named(String name) {
    DrugName drug = DrugName.of(name);
    return Ingredients.called(drug)
        .map(code -> coded(code, drug.whole()))
        .orElseGet(() -> new Substance(drug.stem() + " " + drug.route(), "", drug.whole()));
  }

  private static Substance coded(String ingredient, String product) {
    return new Substance(ingredient, ingredient.substring(0, CLASS), product);
  }

  /** The first places of this code when it is built like a YJ code. */
  private static Optional<String> yj(Coding coding) {
    boolean built =
        switch (coding.system()) {
          case Systems.YJ, YJ_BY_NUMBER, MINISTRY_CODE, Systems.GENERIC_NAME -> true;
          default -> false;
        };
    return built && CODE.matcher(coding.code()).matches()
        ? Optional.of(coding.code())
        : Optional.empty();
  }

  /** Seven digits; empty when the ingredient is known by its name alone. */
  public Optional<String> ingredientCode() {
    return INGREDIENT.matcher(ingredient).matches() ? Optional.of(ingredient) : Optional.empty();
  }

  /**
   * Whether both are of one class that is a kind of drugs; those whose number ends in 9 hold
   * whatever has no class of its own.
   */
  boolean isOfTheKindOf(Substance other) {
    return !classCode.isEmpty() && !classCode.endsWith("9") && classCode.equals(other.classCode);
  }

  @Override
  public String toString() {
    return "Substance";
  }
}
