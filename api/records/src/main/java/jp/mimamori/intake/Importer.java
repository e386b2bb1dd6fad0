package jp.mimamori.intake;

/**
 * Reads one format. Pure: bytes in, a draft and findings out; no database, clock, network or log.
 */
public interface Importer {

  /**
   * Whether the bytes look like this format, from their first few hundred bytes. Cheap, never
   * throws.
   */
  boolean recognises(Upload upload);

  /** Reads the whole document; whatever is wrong with it is a finding, never an exception. */
  Reading read(Upload upload);
}
