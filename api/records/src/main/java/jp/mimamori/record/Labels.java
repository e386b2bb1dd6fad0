package jp.mimamori.record;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.mimamori.consent.Sensitivity;
import jp.mimamori.identity.Normal;

/**
 * What grants and choices judge a record by, beside its kind and its day.
 *
 * @param institutions keys of the institutions that it names: their numbers, and their names in the
 *     form in which names are compared
 */
public record Labels(Set<String> institutions, Set<Sensitivity> sensitivities) {

  public static final Labels NONE = new Labels(Set.of(), Set.of());

  /** Stands for institutions that are too many to be listed; every exclusion takes it along. */
  static final String TOO_MANY = "|*|";

  private static final int LONGEST_KEY = 200;
  private static final int LONGEST_LIST = 2_000;

  public Labels {
    institutions = Set.copyOf(institutions);
    sensitivities = Set.copyOf(sensitivities);
  }

  /** The key of an institution with this name or number; empty for none. */
  public static String keyOf(String institution) {
    String key = Normal.name(institution).replace("|", "");
    return key.substring(0, Math.min(key.length(), LONGEST_KEY));
  }

  /** These, and the institution of this name or number. */
  public Labels naming(String institution) {
    String key = keyOf(institution);
    return key.isEmpty() ? this : and(new Labels(Set.of(key), Set.of()));
  }

  /** What either says. */
  Labels and(Labels other) {
    Set<String> places = new TreeSet<>(institutions);
    places.addAll(other.institutions);
    Set<Sensitivity> kinds = EnumSet.noneOf(Sensitivity.class);
    kinds.addAll(sensitivities);
    kinds.addAll(other.sensitivities);
    return new Labels(places, kinds);
  }

  /** The keys in one column, each between bars. */
  String institutionsText() {
    if (institutions.isEmpty()) {
      return "";
    }
    String keys = "|" + String.join("|", new TreeSet<>(institutions)) + "|";
    return keys.length() > LONGEST_LIST ? TOO_MANY : keys;
  }

  String sensitivityText() {
    return sensitivities.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
  }

  @Override
  public String toString() {
    return "Labels";
  }
}
