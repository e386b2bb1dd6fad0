package jp.mimamori.upload;

import java.util.List;
import java.util.stream.IntStream;
import jp.mimamori.intake.Reading;
import jp.mimamori.intake.Upload;
import jp.mimamori.intake.checkup.CheckupArchive;

/**
 * One document of an upload that waits to be taken in; unpacked and read only when it is its turn.
 */
sealed interface Incoming permits Incoming.Single, Incoming.InArchive, DocumentFolder.InFolder {

  /** Its place in the upload, from 1. */
  int number();

  /** What it is called in the upload. */
  String name();

  Upload upload();

  Reading reading();

  /** The documents of an upload in order. */
  static List<Incoming> of(ImportJob.Kind kind, Upload upload) {
    return switch (kind) {
      case DOCUMENT -> List.of(new Single(1, upload));
      case ARCHIVE -> DocumentFolder.of(upload).orElseGet(() -> ofCheckups(upload));
    };
  }

  private static List<Incoming> ofCheckups(Upload upload) {
    List<CheckupArchive.Entry> entries = CheckupArchive.read(upload).entries();
    return IntStream.range(0, entries.size())
        .<Incoming>mapToObj(i -> new InArchive(i + 1, entries.get(i)))
        .toList();
  }

  /** The upload is the document. */
  record Single(int number, Upload upload) implements Incoming {
    @Override
    public String name() {
      return upload.fileName();
    }

    @Override
    public Reading reading() {
      return Importers.read(upload);
    }
  }

  /** The document is an entry of a checkup archive. */
  record InArchive(int number, CheckupArchive.Entry entry) implements Incoming {
    @Override
    public String name() {
      return entry.name();
    }

    @Override
    public Upload upload() {
      return entry.upload();
    }

    @Override
    public Reading reading() {
      return entry.reading();
    }
  }
}
