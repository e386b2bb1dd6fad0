package jp.mimamori.app;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.mimamori.consent.Category;
import org.jspecify.annotations.Nullable;

/**
 * One scope on resources (SMART App Launch 2.2, "Scopes for requesting FHIR Resources").
 *
 * @param context whose resources
 * @param type the FHIR type; {@code *} for all
 * @param category what its {@code category} has to be, system and code with a bar between; null for
 *     any
 * @param firstVersion whether it was written as version 1 has it, and is answered so
 */
public record Scope(
    Context context,
    String type,
    Set<Interaction> interactions,
    @Nullable String category,
    boolean firstVersion) {

  /** Whose resources a scope is on. */
  public enum Context {
    /** Those of the one person whom the app was given. */
    PATIENT,
    /** Those of everybody who granted them to where a system belongs. */
    SYSTEM;

    private static Context of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static final String ALL = "*";

  /** What an app can be let do here with resources of whatever type. */
  private static final Set<Interaction> POSSIBLE = EnumSet.of(Interaction.READ, Interaction.SEARCH);

  private static final Pattern FORM =
      Pattern.compile(
          "(patient|system)/([A-Z][A-Za-z]{1,63}|\\*)\\.(\\*|[a-z]{1,5})(?:\\?(.{1,300}))?");

  private static final String BY_CATEGORY = "category=";

  /** Of what is asked, what can be had of the type. */
  public Scope {
    Set<Interaction> left = new HashSet<>(interactions);
    boolean adds = !toAdd(context, type, category).isEmpty();
    left.removeIf(one -> one == Interaction.CREATE && !adds);
    interactions = Set.copyOf(left);
  }

  /** The scope that this is, as far as it can be granted here; empty when none of it can. */
  static Optional<Scope> of(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    String query = form.group(4);
    if (query != null && !query.startsWith(BY_CATEGORY)) {
      return Optional.empty();
    }
    String category = query == null ? null : query.substring(BY_CATEGORY.length());
    Optional<Set<Interaction>> first = Interaction.ofVersion1(form.group(3));
    return first
        .or(() -> Interaction.of(form.group(3)))
        .map(
            asked ->
                new Scope(
                    Context.of(form.group(1)),
                    form.group(2),
                    possible(asked),
                    category,
                    first.isPresent()))
        .filter(scope -> !scope.interactions.isEmpty() && !scope.categories().isEmpty());
  }

  private static Set<Interaction> possible(Set<Interaction> asked) {
    Set<Interaction> left = EnumSet.copyOf(asked);
    left.removeIf(one -> !POSSIBLE.contains(one) && one != Interaction.CREATE);
    return left;
  }

  /** The kinds of data that it reaches into. */
  public Set<Category> categories() {
    if (interactions.equals(Set.of(Interaction.CREATE))) {
      return kindsToAdd();
    }
    return category == null ? Kinds.of(type) : Kinds.of(type, category);
  }

  /** The kinds of data of which it lets an app add records. */
  Set<Category> kindsToAdd() {
    return adds() ? toAdd(context, type, category) : Set.of();
  }

  private static Set<Category> toAdd(Context context, String type, @Nullable String category) {
    return switch (context) {
      case PATIENT -> Kinds.toAdd(type, category);
      case SYSTEM -> Kinds.toDeliver(type, category);
    };
  }

  boolean adds() {
    return interactions.contains(Interaction.CREATE);
  }

  /** The same without this, if anything is left then. */
  Stream<Scope> without(Interaction one) {
    Set<Interaction> left = new HashSet<>(interactions);
    left.remove(one);
    return left.isEmpty()
        ? Stream.empty()
        : Stream.of(new Scope(context, type, left, category, firstVersion));
  }

  boolean covers(String resourceType, Interaction interaction) {
    return (type.equals(ALL) || type.equals(resourceType)) && interactions.contains(interaction);
  }

  /** Whether it gives nothing that the other does not. */
  boolean isWithin(Scope other) {
    return other.context == context
        && (other.type.equals(ALL) || other.type.equals(type))
        && other.interactions.containsAll(interactions)
        && (other.category == null || other.category.equals(category));
  }

  Scope onType(String other) {
    return new Scope(context, other, interactions, category, firstVersion);
  }

  Scope inCategory(String other) {
    return new Scope(context, type, interactions, other, firstVersion);
  }

  /** As it is written. */
  String text() {
    String may =
        firstVersion ? Interaction.version1(interactions) : Interaction.letters(interactions);
    return context.word()
        + "/"
        + type
        + "."
        + may
        + (category == null ? "" : "?" + BY_CATEGORY + category);
  }
}
