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
  private final Map<String, Entry> byBareId = new HashMap<>();
  private final Map<String, Entry> byIdentifier = new HashMap<>();

  Entries(List<Entry> all) {
    this.all = List.copyOf(all);
    Set<String> ambiguous = new HashSet<>();
    for (Entry entry : all) {
      if (!entry.fullUrl().isEmpty()) {
        byUrl.putIfAbsent(entry.fullUrl(), entry);
      } else if (!entry.id().isEmpty()) {
        byBareId.putIfAbsent(entry.id(), entry);
      }
      identifiers(entry)
          .forEach(
              i ->
                  byIdentifier.putIfAbsent(
                      entry.type() + "?identifier=" + i.getSystem() + "|" + i.getValue(), entry));
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
    // A conditional reference of a transaction: Type?identifier=system|value.
    if (reference.contains("?")) {
      return Optional.ofNullable(byIdentifier.get(reference));
    }
    Entry direct = byUrl.get(reference);
    if (direct != null) {
      return Optional.of(direct);
    }
    if (reference.startsWith("urn:")) {
      return Optional.ofNullable(byBareId.get(reference.substring(reference.lastIndexOf(':') + 1)));
    }
    if (reference.startsWith("http:") || reference.startsWith("https:")) {
      return Optional.ofNullable(byRelative.get(tail(reference))).filter(e -> !e.isAbsolute());
    }
    Entry sameServer = byUrl.get(base(from) + reference);
    return Optional.ofNullable(sameServer == null ? byRelative.get(reference) : sameServer);
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
