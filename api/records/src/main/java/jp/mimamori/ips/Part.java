package jp.mimamori.ips;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A section of the document while it is written: its lines for people, its entries for programs.
 */
final class Part {

  /** An entry, and under which id it is referred to. */
  record Item(UUID id, JsonObjectBuilder resource) {}

  private final String title;
  private final String loinc;
  private final List<String> lines = new ArrayList<>();
  private final List<Item> items = new ArrayList<>();
  private final List<UUID> referred = new ArrayList<>();

  Part(String name, String loinc) {
    this.title = Names.of("section." + name);
    this.loinc = loinc;
  }

  /** A line that no entry stands for. */
  void line(String text) {
    lines.add(text);
  }

  /** An entry, with the line that says the same. */
  void entry(UUID id, JsonObjectBuilder resource, String text) {
    lines.add(text);
    items.add(new Item(id, resource));
    referred.add(id);
  }

  /** What an entry refers to, and the section does not. */
  void beside(UUID id, JsonObjectBuilder resource) {
    items.add(new Item(id, resource));
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  List<Item> items() {
    return List.copyOf(items);
  }

  /** As a section; where nothing can be referred to, it says that nothing is known (ips-comp-1). */
  JsonObjectBuilder section() {
    JsonObjectBuilder section =
        Fhir.object()
            .add("title", title)
            .add("code", Fhir.concept(Fhir.LOINC, loinc, title))
            .add("text", Narrative.of(isEmpty() ? List.of(Names.of("nothing")) : lines));
    if (referred.isEmpty()) {
      return section.add(
          "emptyReason",
          Fhir.status("list-empty-reason", "unavailable")
              .add("text", Names.of(isEmpty() ? "nothing" : "in-words")));
    }
    JsonArrayBuilder entries = Fhir.array();
    referred.forEach(id -> entries.add(Fhir.reference(id)));
    return section.add("entry", entries);
  }

  /** Likewise, of words alone: a section that need not have entries has no reason to be empty. */
  JsonObjectBuilder story() {
    return Fhir.object()
        .add("title", title)
        .add("code", Fhir.concept(Fhir.LOINC, loinc, title))
        .add("text", Narrative.of(lines));
  }
}
