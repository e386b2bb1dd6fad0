package jp.mimamori.rest.fhir;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The elements of each type that are in its summary, or have to be there ({@code !}): a table. */
final class Elements {

  private static final Map<String, Set<String>> SUMMARY = new HashMap<>();
  private static final Map<String, Set<String>> MANDATORY = new HashMap<>();

  static {
    read();
  }

  private Elements() {}

  static boolean isOfSummary(String type, String name) {
    return SUMMARY.getOrDefault(type, Set.of()).stream().anyMatch(each -> is(each, name));
  }

  static boolean isMandatory(String type, String name) {
    return MANDATORY.getOrDefault(type, Set.of()).stream().anyMatch(each -> is(each, name));
  }

  /** Whether a member is this element, or the choice of one: {@code value}, {@code valueString}. */
  static boolean is(String element, String member) {
    return member.equals(element)
        || member.length() > element.length()
            && member.startsWith(element)
            && Character.isUpperCase(member.charAt(element.length()));
  }

  private static void read() {
    try (InputStream in = Elements.class.getResourceAsStream("summary-elements.txt")) {
      byte[] text = Objects.requireNonNull(in).readAllBytes();
      new String(text, StandardCharsets.US_ASCII).lines().forEach(line -> read(line.split(" ")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void read(String[] row) {
    Set<String> summary = new HashSet<>();
    Set<String> mandatory = new HashSet<>();
    for (int i = 1; i < row.length; i++) {
      boolean must = row[i].endsWith("!");
      String name = must ? row[i].substring(0, row[i].length() - 1) : row[i];
      summary.add(name);
      if (must) {
        mandatory.add(name);
      }
    }
    SUMMARY.put(row[0], summary);
    MANDATORY.put(row[0], mandatory);
  }
}
