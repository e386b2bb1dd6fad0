package jp.mimamori.rest.fhir;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import jp.mimamori.record.Cursor;

/**
 * The links of a search: absolute, with what was used and nothing else that was sent.
 *
 * @param base the door's absolute URL
 * @param used what was searched by
 */
record SearchLinks(String base, String type, MultivaluedMap<String, String> used) {

  private static final Set<String> PAGING = Set.of("_count", "_cursor");

  String self() {
    return link(Optional.ofNullable(used.getFirst("_cursor")));
  }

  Optional<String> next(Optional<Cursor> cursor) {
    return cursor.map(place -> link(Optional.of(place.text())));
  }

  /** The page that begins at this place. */
  String at(String place) {
    return link(Optional.of(place));
  }

  private String link(Optional<String> cursor) {
    UriBuilder link = UriBuilder.fromUri(base).path(type);
    new TreeMap<>(used)
        .forEach(
            (name, values) -> {
              if (!PAGING.contains(name)) {
                values.forEach(value -> add(link, name, value));
              }
            });
    if (used.containsKey("_count")) {
      int count = SearchParameters.countsOnly(used) ? 0 : SearchParameters.count(used);
      add(link, "_count", Integer.toString(count));
    }
    cursor.ifPresent(place -> add(link, "_cursor", place));
    return link.build().toString();
  }

  private static void add(UriBuilder link, String name, String value) {
    link.queryParam(name, "{value}").resolveTemplate("value", value);
  }
}
