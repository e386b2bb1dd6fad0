package jp.mimamori.export;

/**
 * A piece of a file, as it is kept.
 *
 * @param number what it is found by
 * @param unpacked how long its lines are; bytes
 * @param packed how long it is as gzip; bytes
 */
public record ExportPiece(int number, long unpacked, long packed) {

  /** How long it is, one way or the other; bytes. */
  public long length(boolean asGzip) {
    return asGzip ? packed : unpacked;
  }
}
