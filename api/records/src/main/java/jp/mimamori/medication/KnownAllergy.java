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
 * @param names with what the names of such drugs begin, whatever their route
 */
public record KnownAllergy(RecordId id, String words, Set<String> codes, Set<String> names) {

  private static final int SHORTEST_NAME = 3;
  private static final int SHORTEST_BEGINNING = 4;

  public KnownAllergy {
    codes = Set.copyOf(codes);
    names = Set.copyOf(names);
  }

  /** Of what is coded, and of the drugs and groups of drugs that the words name. */
  static KnownAllergy of(RecordId id, List<Coding> codings, String words) {
    Set<String> codes = new HashSet<>(Ingredients.namedIn(words));
    codings.stream()
        .flatMap(coding -> Substance.of(List.of(coding), "").ingredientCode().stream())
        .forEach(codes::add);
    Set<String> names = new HashSet<>(Ingredients.namesOf(words, codes));
    String stem = DrugName.of(words).stem();
    if (stem.length() >= SHORTEST_BEGINNING) {
      names.add(stem);
    }
    return new KnownAllergy(id, words, codes, names);
  }

  /** By code, or by name: a drug on the skin may do what it does by mouth. */
  boolean isAgainst(Supply supply) {
    String ingredient = supply.substance().ingredientCode().orElse("");
    String stem = DrugName.of(supply.drug().name()).stem();
    return codes.stream().anyMatch(ingredient::startsWith)
        || names.stream().anyMatch(stem::startsWith)
        || (stem.length() >= SHORTEST_NAME && Normal.name(words).contains(stem));
  }

  @Override
  public String toString() {
    return "KnownAllergy " + id;
  }
}
