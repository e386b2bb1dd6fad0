package jp.mimamori.emergency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mimamori.identity.SubjectId;

/** Files that are not submitted: nothing is left of one that the draft does not name any more. */
@ApplicationScoped
class Unsubmitted {

  @Inject Datasets datasets;
  @Inject DatasetFiles files;

  /** Drops the files that neither a version nor the draft names. */
  void tidy(SubjectId subject) {
    List<DatasetFile> held = files.unsubmittedHeld(subject);
    if (held.isEmpty()) {
      return;
    }
    Set<UUID> named = ids(Draft.over(Dataset.EMPTY, datasets.drafts(subject)));
    held.stream()
        .filter(file -> !named.contains(file.id()))
        .forEach(file -> files.drop(subject, file));
  }

  /** The files that the dataset names as it stands, but for what stands at this place. */
  Set<UUID> namedBesides(SubjectId subject, Path path) {
    Dataset newest = datasets.newest(subject).map(Version::dataset).orElse(Dataset.EMPTY);
    return ids(Draft.over(newest, datasets.drafts(subject)).with(path, null));
  }

  private static Set<UUID> ids(Dataset dataset) {
    return dataset.files().values().stream().map(FileValue::id).collect(Collectors.toSet());
  }
}
