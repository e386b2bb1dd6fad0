package jp.mimamori.intake.bundle;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Identifier;

/** Finds the entry that a reference means (FHIR R4 Bundle, resolving references in bundles). */
final class Entries {

  private final List<Entry> all;
  private final Map<String, Entry> byUrl = new HashMap<>();
  private final Map<String, Entry> byRelative = new HashMap<>();

  Entries(List<Entry> all) {
    this.all = List.copyOf(all);
    Set<String> ambiguous = new HashSet<>();
    for (Entry entry : all) {
      if (!entry.fullUrl().isEmpty()) {
        byUrl.putIfAbsent(entry.fullUrl(), entry);
      }
      if (!entry.relative().isEmpty() && byRelative.putIfAbsent(entry.relative(), entry) != null) {
        ambiguous.add(entry.relative());
      }
    }
    ambiguous.forEach(byRelative::remove);
  }

  List<Entry> all() {
    return all;
  }

  Optional<Entry> find(String written, Entry from) {
    String reference = written.replaceFirst("/_history/[^/]*$", "");
    if (reference.contains("?")) {
      return byIdentifier(reference);
    }
    Entry direct = byUrl.get(reference);
    if (direct != null) {
      return Optional.of(direct);
    }
    if (reference.startsWith("urn:")) {
      return byUuid(reference);
    }
    if (reference.startsWith("http:") || reference.startsWith("https:")) {
      return Optional.ofNullable(byRelative.get(tail(reference))).filter(e -> !e.isAbsolute());
    }
    Entry sameServer = byUrl.get(base(from) + reference);
    return Optional.ofNullable(sameServer == null ? byRelative.get(reference) : sameServer);
  }

  private Optional<Entry> byUuid(String reference) {
    String id = reference.substring(reference.lastIndexOf(':') + 1);
    return all.stream().filter(e -> e.fullUrl().isEmpty() && e.id().equals(id)).findFirst();
  }

  /** A conditional reference of a transaction: {@code Type?identifier=system|value}. */
  private Optional<Entry> byIdentifier(String reference) {
    String[] parts = reference.split("\\?identifier=", 2);
    if (parts.length < 2 || !parts[1].contains("|")) {
      return Optional.empty();
    }
    int bar = parts[1].indexOf('|');
    String system = parts[1].substring(0, bar);
    String value = parts[1].substring(bar + 1);
    return all.stream()
        .filter(entry -> entry.type().equals(parts[0]))
        .filter(
            entry ->
                identifiers(entry).stream()
                    .anyMatch(i -> system.equals(i.getSystem()) && value.equals(i.getValue())))
        .findFirst();
  }

  static List<Identifier> identifiers(Entry entry) {
    var property = entry.resource().getNamedProperty("identifier");
    return property == null
        ? List.of()
        : property.getValues().stream()
            .filter(Identifier.class::isInstance)
            .map(Identifier.class::cast)
            .toList();
  }

  private static String base(Entry from) {
    String end = from.relative();
    return !end.isEmpty() && from.fullUrl().endsWith("/" + end)
        ? from.fullUrl().substring(0, from.fullUrl().length() - end.length())
        : "";
  }

  private static String tail(String url) {
    int id = url.lastIndexOf('/');
    int type = url.lastIndexOf('/', id - 1);
    return url.substring(type + 1);
  }
}
