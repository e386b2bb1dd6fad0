package jp.mimamori.medication;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.mimamori.code.Coding;
import jp.mimamori.identity.Normal;
import jp.mimamori.record.RecordId;

/**
 * An allergy or intolerance that stands.
 *
 * @param words what it is against, as the record has it
 * @param codes with what the YJ codes of such drugs begin
 */
public record KnownAllergy(RecordId id, String words, Set<String> codes) {

  private static final int SHORTEST_NAME = 3;

  public KnownAllergy {
    codes = Set.copyOf(codes);
  }

  /** Of what is coded, and of the drugs and groups of drugs that the words name. */
  static KnownAllergy of(RecordId id, List<Coding> codings, String words) {
    Set<String> codes = new HashSet<>(Ingredients.namedIn(words));
    codings.stream()
        .flatMap(coding -> Substance.of(List.of(coding), "").ingredientCode().stream())
        .forEach(codes::add);
    return new KnownAllergy(id, words, codes);
  }

  /** By code, or where the words name the drug. */
  boolean isAgainst(Supply supply) {
    String ingredient = supply.substance().ingredientCode().orElse("");
    String stem = DrugName.of(supply.drug().name()).stem();
    return codes.stream().anyMatch(ingredient::startsWith)
        || (stem.length() >= SHORTEST_NAME && Normal.name(words).contains(stem));
  }

  @Override
  public String toString() {
    return "KnownAllergy " + id;
  }
}
