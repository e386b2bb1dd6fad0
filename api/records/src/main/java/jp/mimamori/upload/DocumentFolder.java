package jp.mimamori.upload;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import jp.mimamori.intake.Finding;
import jp.mimamori.intake.Reading;
import jp.mimamori.intake.Upload;
import jp.mimamori.intake.Zip;
import jp.mimamori.intake.ZipNotReadable;
import jp.mimamori.intake.checkup.CheckupFinding;

/**
 * A zip of notebooks and FHIR documents, one person in each. Checkup documents come in an archive
 * of their own kind.
 */
final class DocumentFolder {

  private static final Set<String> ENDINGS = Set.of(".csv", ".txt", ".json");

  private DocumentFolder() {}

  /** The documents in their order; empty when it is no such zip. */
  static Optional<List<Incoming>> of(Upload upload) {
    try {
      Zip zip = Zip.open(upload.bytes());
      List<Zip.Entry> entries = zip.entries();
      boolean areDocuments =
          !entries.isEmpty()
              && entries.stream().allMatch(DocumentFolder::isDocument)
              && Importers.forDocument(new InFolder(1, zip, entries.get(0)).upload()).isPresent();
      return !areDocuments
          ? Optional.empty()
          : Optional.of(
              IntStream.range(0, entries.size())
                  .<Incoming>mapToObj(i -> new InFolder(i + 1, zip, entries.get(i)))
                  .toList());
    } catch (ZipNotReadable notOne) {
      return Optional.empty();
    }
  }

  private static boolean isDocument(Zip.Entry entry) {
    String name = entry.name().toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(name::endsWith);
  }

  /** One of them; inflated when it is its turn. */
  record InFolder(int number, Zip zip, Zip.Entry entry) implements Incoming {

    @Override
    public String name() {
      return entry.name();
    }

    @Override
    public Upload upload() {
      try {
        return new Upload(name(), zip.read(entry));
      } catch (ZipNotReadable e) {
        return new Upload(name(), new byte[0]);
      }
    }

    @Override
    public Reading reading() {
      try {
        return Importers.read(new Upload(name(), zip.read(entry)));
      } catch (ZipNotReadable e) {
        return Reading.refused(Finding.of(CheckupFinding.ENTRY_BROKEN, name()));
      }
    }

    @Override
    public String toString() {
      return "InFolder " + number;
    }
  }
}
