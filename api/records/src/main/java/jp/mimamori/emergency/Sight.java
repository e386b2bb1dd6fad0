package jp.mimamori.emergency;

import java.util.List;
import java.util.TreeMap;
import jp.mimamori.consent.Permit;
import org.jspecify.annotations.Nullable;

/** What of a dataset a permit lets be seen. */
record Sight(Permit permit) {

  /** How somebody is called who is not named. */
  private static final String NOBODY = "";

  boolean shows(Section section) {
    boolean tellsOfPlaces = section == Section.CONTACTS || section == Section.ATTACHMENTS;
    return permit.categories().containsAll(section.needs())
        && !(permit.reach().shielded() && tellsOfPlaces);
  }

  /** A picture may show where somebody is, whatever section it is in. */
  boolean shows(Path path) {
    Field field = Form.theOne().the(path);
    return shows(field.section())
        && !(permit.reach().shielded() && field.kind() == Field.Kind.FILE);
  }

  /** The parts that may be seen; to whoever is shielded from nobody is named either. */
  Dataset of(Dataset dataset) {
    TreeMap<Path, Entry> seen = new TreeMap<>();
    dataset
        .entries()
        .forEach(
            (path, entry) -> {
              if (shows(path)) {
                seen.put(path, permit.reach().shielded() ? nameless(entry) : entry);
              }
            });
    return Dataset.of(seen);
  }

  private static Entry nameless(Entry entry) {
    return new Entry(entry.value(), nameless(entry.confirmed()), namelessOrNull(entry.approved()));
  }

  private static Entry.@Nullable Word namelessOrNull(Entry.@Nullable Word word) {
    return word == null ? null : nameless(word);
  }

  private static Entry.Word nameless(Entry.Word word) {
    return new Entry.Word(NOBODY, word.at());
  }

  List<Path> of(List<Path> paths) {
    return paths.stream().filter(this::shows).toList();
  }
}
