package jp.mimamori.emergency;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The blanks of the dataset, in the order in which they are read in an emergency: a table. */
public final class Form {

  private static final Form THE_ONE = new Form(Table.rows("fields.tsv"));

  private final Map<String, Field> fields = new LinkedHashMap<>();
  private final Map<String, Integer> places = new LinkedHashMap<>();

  private Form(List<List<String>> rows) {
    for (List<String> row : rows) {
      Field field =
          new Field(
              Section.valueOf(row.get(0)),
              row.get(1),
              Field.Kind.valueOf(row.get(2)),
              row.get(3),
              row.get(4).isEmpty() ? null : Duration.ofDays(Long.parseLong(row.get(4))),
              row.get(5).isEmpty() ? List.of() : List.of(row.get(5).split(",")));
      places.put(field.key(), fields.size());
      fields.put(field.key(), field);
    }
  }

  /** The form that ships. */
  public static Form theOne() {
    return THE_ONE;
  }

  public List<Field> fields() {
    return List.copyOf(fields.values());
  }

  public List<Field> of(Section section) {
    return fields.values().stream().filter(field -> field.section() == section).toList();
  }

  public Optional<Field> find(Path path) {
    return Optional.ofNullable(fields.get(path.key()));
  }

  /**
   * The field of this path.
   *
   * @throws IllegalArgumentException when the form has none: a bug of ours
   */
  public Field the(Path path) {
    return find(path).orElseThrow(() -> new IllegalArgumentException("no field " + path));
  }

  int placeOf(Path path) {
    return places.getOrDefault(path.key(), Integer.MAX_VALUE);
  }
}
