package jp.mimamori.intake;

import java.util.List;

/**
 * Opens a file that holds many documents. Pure, and it never has more than one of them unpacked.
 */
public interface ArchiveReader {

  /** Whether the bytes look like such a file. Cheap, never throws. */
  boolean recognises(Upload upload);

  /** Looks the whole file over; whatever is wrong with it is a finding, never an exception. */
  Contents open(Upload upload);

  /**
   * What a file holds.
   *
   * @param entries its documents in order; none when a finding refuses the file
   */
  record Contents(List<Entry> entries, List<Finding> findings) {

    public Contents {
      entries = List.copyOf(entries);
      findings = List.copyOf(findings);
    }
  }

  /** One document in it. */
  interface Entry {

    /** As the file names it; never used as a path. */
    String name();

    /** Unpacks it. */
    Upload upload();
  }
}
