package jp.mimamori.app;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a scope lets an app do, in the order of the letters (SMART App Launch 2.2, "Scopes"). */
public enum Interaction {
  CREATE,
  /** Read, vread, history of one resource. */
  READ,
  UPDATE,
  DELETE,
  /** Search, and history of a type. */
  SEARCH;

  private char letter() {
    return name().toLowerCase(Locale.ROOT).charAt(0);
  }

  /** The letters in their order, each at most once; empty when they are not. */
  static Optional<Set<Interaction>> of(String letters) {
    Set<Interaction> found = EnumSet.noneOf(Interaction.class);
    StringBuilder rest = new StringBuilder(letters);
    for (Interaction one : values()) {
      if (!rest.isEmpty() && rest.charAt(0) == one.letter()) {
        found.add(one);
        rest.deleteCharAt(0);
      }
    }
    return rest.isEmpty() && !found.isEmpty() ? Optional.of(found) : Optional.empty();
  }

  /** Of version 1: {@code read}, {@code write} and {@code *}. */
  static Optional<Set<Interaction>> ofVersion1(String word) {
    return switch (word) {
      case "read" -> Optional.of(EnumSet.of(READ, SEARCH));
      case "write" -> Optional.of(EnumSet.of(CREATE, UPDATE, DELETE));
      case "*" -> Optional.of(EnumSet.allOf(Interaction.class));
      default -> Optional.empty();
    };
  }

  /** What version 1 calls them; it has no words that tell more apart. */
  static String version1(Set<Interaction> some) {
    if (!some.contains(CREATE)) {
      return "read";
    }
    return some.size() == 1 ? "write" : "*";
  }

  static String letters(Set<Interaction> some) {
    return EnumSet.copyOf(some).stream()
        .map(one -> String.valueOf(one.letter()))
        .collect(Collectors.joining());
  }
}
