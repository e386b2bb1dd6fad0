package jp.mimamori.upload;

import java.util.List;
import java.util.Optional;
import jp.mimamori.intake.Finding;
import jp.mimamori.intake.Importer;
import jp.mimamori.intake.Reading;
import jp.mimamori.intake.Upload;
import jp.mimamori.intake.bundle.BundleImporter;
import jp.mimamori.intake.checkup.CheckupImporter;
import jp.mimamori.intake.notebook.NotebookImporter;
import jp.mimamori.intake.vaccination.LedgerImporter;

/** The document formats that are read, in the order in which they are tried. */
final class Importers {

  private static final List<Importer> ALL =
      List.of(
          new NotebookImporter(),
          new CheckupImporter(),
          new BundleImporter(),
          new LedgerImporter());

  private Importers() {}

  static Optional<Importer> forDocument(Upload upload) {
    return ALL.stream().filter(importer -> importer.recognises(upload)).findFirst();
  }

  /** Reads a document of whatever format it is. */
  static Reading read(Upload upload) {
    return forDocument(upload)
        .map(importer -> importer.read(upload))
        .orElseGet(() -> Reading.refused(Finding.of(IntakeFinding.FORMAT_NOT_KNOWN, "")));
  }
}
