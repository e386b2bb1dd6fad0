package jp.mimamori.intake;

import java.util.List;
import java.util.Optional;

/** The formats that are read, in the order in which they are tried. */
final class Importers {

  private static final List<Importer> DOCUMENTS = List.of();
  private static final List<ArchiveReader> ARCHIVES = List.of();

  private Importers() {}

  static Optional<Importer> forDocument(Upload upload) {
    return DOCUMENTS.stream().filter(importer -> importer.recognises(upload)).findFirst();
  }

  static Optional<ArchiveReader> forArchive(Upload upload) {
    return ARCHIVES.stream().filter(archive -> archive.recognises(upload)).findFirst();
  }

  /** Reads a document of whatever format it is. */
  static Reading read(Upload upload) {
    return forDocument(upload)
        .map(importer -> importer.read(upload))
        .orElseGet(() -> Reading.refused(Finding.of(IntakeFinding.FORMAT_NOT_KNOWN, "")));
  }
}
