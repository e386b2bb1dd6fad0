package jp.mimamori.attachment;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Of all that a camera writes down (Exif 2.32, §4.5), how it was held and whether a place is named.
 */
final class Exif {

  private static final int ORIENTATION = 0x0112;
  private static final int PLACE = 0x8825;
  private static final int ENTRY = 12;

  private final ByteBuffer tiff;

  /**
   * @param bytes from the byte order on
   */
  Exif(ByteBuffer bytes) {
    tiff = bytes.slice();
  }

  /** How the picture is to be turned, 1 to 8; 1 when nothing sensible is said. */
  int orientation() {
    int said = first(ORIENTATION);
    return said >= 1 && said <= 8 ? said : 1;
  }

  boolean namesAPlace() {
    return first(PLACE) >= 0;
  }

  /** The 16 bits that the entry of this tag in the first directory begins with; -1 without one. */
  private int first(int tag) {
    if (tiff.limit() < 14) {
      return -1;
    }
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    if (directory < 8 || directory > tiff.limit() - 2) {
      return -1;
    }
    int entries = Short.toUnsignedInt(tiff.getShort(directory));
    for (int i = 0; i < entries; i++) {
      int at = directory + 2 + i * ENTRY;
      if (at > tiff.limit() - ENTRY) {
        return -1;
      }
      if (Short.toUnsignedInt(tiff.getShort(at)) == tag) {
        return Short.toUnsignedInt(tiff.getShort(at + 8));
      }
    }
    return -1;
  }
}
