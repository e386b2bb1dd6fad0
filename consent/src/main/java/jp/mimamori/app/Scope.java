package jp.mimamori.app;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mimamori.consent.Category;
import org.jspecify.annotations.Nullable;

/**
 * One scope on a person's resources (SMART App Launch 2.2, "Scopes for requesting FHIR Resources").
 *
 * @param type the FHIR type; {@code *} for all
 * @param category what its {@code category} has to be, system and code with a bar between; null for
 *     any
 * @param firstVersion whether it was written as version 1 has it, and is answered so
 */
public record Scope(
    String type, Set<Interaction> interactions, @Nullable String category, boolean firstVersion) {

  static final String ALL = "*";

  /** What an app can be let do here. */
  private static final Set<Interaction> POSSIBLE = EnumSet.of(Interaction.READ, Interaction.SEARCH);

  private static final Pattern FORM =
      Pattern.compile("patient/([A-Z][A-Za-z]{1,63}|\\*)\\.(\\*|[a-z]{1,5})(?:\\?(.{1,300}))?");

  private static final String BY_CATEGORY = "category=";

  public Scope {
    interactions = Set.copyOf(interactions);
  }

  /** The scope that this is, as far as it can be granted here; empty when none of it can. */
  static Optional<Scope> of(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    String query = form.group(3);
    if (query != null && !query.startsWith(BY_CATEGORY)) {
      return Optional.empty();
    }
    String category = query == null ? null : query.substring(BY_CATEGORY.length());
    Optional<Set<Interaction>> first = Interaction.ofVersion1(form.group(2));
    return first
        .or(() -> Interaction.of(form.group(2)))
        .map(asked -> new Scope(form.group(1), possible(asked), category, first.isPresent()))
        .filter(scope -> !scope.interactions.isEmpty() && !scope.categories().isEmpty());
  }

  private static Set<Interaction> possible(Set<Interaction> asked) {
    Set<Interaction> left = EnumSet.copyOf(asked);
    left.retainAll(POSSIBLE);
    return left;
  }

  /** The kinds of data that it reaches into. */
  public Set<Category> categories() {
    return category == null ? Kinds.of(type) : Kinds.of(type, category);
  }

  boolean covers(String resourceType, Interaction interaction) {
    return (type.equals(ALL) || type.equals(resourceType)) && interactions.contains(interaction);
  }

  /** Whether it gives nothing that the other does not. */
  boolean isWithin(Scope other) {
    return (other.type.equals(ALL) || other.type.equals(type))
        && other.interactions.containsAll(interactions)
        && (other.category == null || other.category.equals(category));
  }

  Scope onType(String other) {
    return new Scope(other, interactions, category, firstVersion);
  }

  Scope inCategory(String other) {
    return new Scope(type, interactions, other, firstVersion);
  }

  /** As it is written. */
  String text() {
    String may = firstVersion ? "read" : Interaction.letters(interactions);
    return "patient/" + type + "." + may + (category == null ? "" : "?" + BY_CATEGORY + category);
  }
}
