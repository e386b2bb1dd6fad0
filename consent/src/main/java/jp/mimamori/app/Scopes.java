package jp.mimamori.app;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mimamori.consent.Category;

/**
 * The scopes that an app asks for or was granted; what is not known or not to be had here is left
 * out (RFC 6749 §3.3: the answer says what was granted).
 *
 * @param resources on the person's resources
 * @param others of the launch, of the sign-in and on staying
 */
public record Scopes(List<Scope> resources, Set<String> others) {

  public static final String OFFLINE = "offline_access";
  public static final String OPENID = "openid";
  public static final String FHIR_USER = "fhirUser";

  /** For whom it was opened from here. */
  public static final String LAUNCH = "launch";

  /** What there is beside scopes on resources. */
  public static final List<String> OTHERS =
      List.of(OPENID, FHIR_USER, LAUNCH, "launch/patient", OFFLINE);

  public Scopes {
    resources = List.copyOf(resources);
    others = Set.copyOf(others);
  }

  /** Those in a text with spaces between. */
  public static Scopes of(String text) {
    List<String> words = Stream.of(text.split(" +")).filter(w -> !w.isBlank()).distinct().toList();
    return new Scopes(
        words.stream().flatMap(word -> Scope.of(word).stream()).distinct().toList(),
        words.stream().filter(OTHERS::contains).collect(Collectors.toSet()));
  }

  /** Those of them on resources of this kind of owner, and all that are on none. */
  public Scopes in(Scope.Context context) {
    return new Scopes(
        resources.stream().filter(scope -> scope.context() == context).toList(), others);
  }

  /** The kinds of data that they reach into. */
  public Set<Category> categories() {
    Set<Category> all = EnumSet.noneOf(Category.class);
    resources.stream()
        .filter(scope -> !scope.type().equals("Patient"))
        .forEach(scope -> all.addAll(scope.categories()));
    return all;
  }

  /** What is left of them when only these kinds of data are granted. */
  public Scopes within(Set<Category> kinds) {
    return new Scopes(
        resources.stream().flatMap(scope -> narrowed(scope, kinds)).distinct().toList(), others);
  }

  private static Stream<Scope> narrowed(Scope scope, Set<Category> kinds) {
    if (kinds.containsAll(scope.categories()) || scope.type().equals("Patient")) {
      return Stream.of(scope);
    }
    if (scope.type().equals(Scope.ALL)) {
      return Stream.concat(Stream.of("Patient"), Kinds.types().stream())
          .map(scope::onType)
          .filter(one -> !one.interactions().isEmpty())
          .flatMap(one -> narrowed(one, kinds));
    }
    boolean leavesSome = scope.categories().stream().anyMatch(kinds::contains);
    List<String> one =
        scope.type().equals("Observation") && scope.category() == null
            ? Kinds.observationsOf(kinds)
            : List.of();
    boolean thoseAreAll =
        one.size() == scope.categories().stream().filter(kinds::contains).count() && !one.isEmpty();
    if (thoseAreAll && !scope.firstVersion()) {
      return one.stream().map(scope::inCategory).filter(narrow -> !narrow.interactions().isEmpty());
    }
    if (!leavesSome) {
      return Stream.empty();
    }
    return kinds.containsAll(scope.kindsToAdd())
        ? Stream.of(scope)
        : scope.without(Interaction.CREATE);
  }

  /** What is left of them when only resources of these types, and who the person is, are read. */
  Scopes withTypes(Set<String> types) {
    return new Scopes(
        resources.stream().flatMap(scope -> onTypes(scope, types)).distinct().toList(), others);
  }

  private static Stream<Scope> onTypes(Scope scope, Set<String> types) {
    if (!scope.type().equals(Scope.ALL)) {
      boolean stays = scope.type().equals("Patient") || types.contains(scope.type());
      return stays ? Stream.of(scope) : Stream.empty();
    }
    return types.containsAll(Kinds.types())
        ? Stream.of(scope)
        : Stream.concat(Stream.of("Patient"), Kinds.types().stream().filter(types::contains))
            .map(scope::onType)
            .filter(one -> !one.interactions().isEmpty());
  }

  /** What both give: of two that overlap the narrower. */
  public Scopes among(Scopes more) {
    return new Scopes(
        resources.stream()
            .flatMap(one -> more.resources.stream().flatMap(other -> narrower(one, other)))
            .distinct()
            .toList(),
        others.stream().filter(more.others::contains).collect(Collectors.toSet()));
  }

  private static Stream<Scope> narrower(Scope one, Scope other) {
    if (one.isWithin(other)) {
      return Stream.of(one);
    }
    return other.isWithin(one) ? Stream.of(other) : Stream.empty();
  }

  /** The same without this one that is not on resources. */
  public Scopes without(String other) {
    return new Scopes(
        resources, others.stream().filter(o -> !o.equals(other)).collect(Collectors.toSet()));
  }

  /** Whether an app may do this with resources of this type. */
  public boolean allow(String type, Interaction interaction) {
    return resources.stream().anyMatch(scope -> scope.covers(type, interaction));
  }

  /** Whether an app may read all resources of this type, of whatever category. */
  public boolean allowAllOf(String type) {
    return resources.stream()
        .anyMatch(scope -> scope.category() == null && scope.covers(type, Interaction.READ));
  }

  /** Whether an app may list and read resources of this type, of whatever kinds. */
  public boolean letBrowseSome(String type) {
    return !kindsToBrowse(type).isEmpty();
  }

  /** Whether an app may list and read all resources of this type that are of these kinds. */
  public boolean letBrowse(String type, Set<Category> kinds) {
    return kindsToBrowse(type).containsAll(kinds);
  }

  /**
   * The kinds of data of which an app may list and read all there is, whatever its type: those of
   * which no type is left out.
   */
  public Set<Category> kindsToBrowseWhole() {
    return categories().stream().filter(this::letBrowseWhole).collect(Collectors.toSet());
  }

  private boolean letBrowseWhole(Category kind) {
    // of the kind "other" are types without number
    Stream<String> types =
        kind == Category.OTHER
            ? Stream.of(Scope.ALL)
            : Kinds.types().stream().filter(type -> Kinds.of(type).contains(kind));
    return types.allMatch(type -> letBrowse(type, Set.of(kind)));
  }

  private Set<Category> kindsToBrowse(String type) {
    return kindsOf(
        scope -> scope.covers(type, Interaction.READ) && scope.covers(type, Interaction.SEARCH));
  }

  /** The kinds of data of which an app may see resources of this type, by reading or by search. */
  public Set<Category> kindsToSee(String type) {
    return kindsOf(
        scope -> scope.covers(type, Interaction.READ) || scope.covers(type, Interaction.SEARCH));
  }

  private Set<Category> kindsOf(Predicate<Scope> some) {
    Set<Category> kinds = EnumSet.noneOf(Category.class);
    resources.stream()
        .filter(some)
        .forEach(
            scope ->
                kinds.addAll(
                    scope.category() == null ? EnumSet.allOf(Category.class) : scope.categories()));
    return kinds;
  }

  /** Whether they are those of a system, and of nobody else. */
  public boolean areOfASystem() {
    return !resources.isEmpty()
        && resources.stream().allMatch(scope -> scope.context() == Scope.Context.SYSTEM);
  }

  /** Whether they let add a resource of this type that is of this kind of data. */
  public boolean letAdd(String type, Category kind) {
    return resources.stream()
        .filter(scope -> scope.covers(type, Interaction.CREATE))
        .filter(scope -> scope.onType(type).adds())
        .anyMatch(scope -> scope.category() == null || scope.kindsToAdd().contains(kind));
  }

  /** Whether they let an app add records. */
  public boolean allowToAdd() {
    return resources.stream().anyMatch(Scope::adds);
  }

  /** The same without leave to add records. */
  public Scopes toSee() {
    return new Scopes(
        resources.stream().flatMap(scope -> scope.without(Interaction.CREATE)).distinct().toList(),
        others);
  }

  public boolean has(String other) {
    return others.contains(other);
  }

  /** Whether they give nothing that the others do not. */
  public boolean areWithin(Scopes more) {
    return more.others.containsAll(others)
        && resources.stream().allMatch(one -> more.resources.stream().anyMatch(one::isWithin));
  }

  /** Whether the text says these and nothing else. */
  public boolean are(String text) {
    return Set.of(text().split(" "))
        .equals(Stream.of(text.split(" +")).collect(Collectors.toSet()));
  }

  public boolean isEmpty() {
    return resources.isEmpty();
  }

  /** With spaces between, always in the same order. */
  public String text() {
    Set<String> all = new LinkedHashSet<>();
    OTHERS.stream().filter(others::contains).forEach(all::add);
    resources.stream().map(Scope::text).forEach(all::add);
    return String.join(" ", all);
  }

  @Override
  public String toString() {
    return text();
  }
}
