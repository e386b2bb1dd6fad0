package jp.mimamori.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Makes of a file that somebody sends one that may be kept: a picture is drawn anew, a PDF is
 * looked through. What it is called and said to be counts for nothing.
 */
public final class Cleaning {

  /** The largest file that is taken, in bytes. */
  public static final int LARGEST = 10_000_000;

  /** The longest side of a small picture. */
  private static final int SMALL = 320;

  private static final Set<String> HEIC =
      Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");

  private Cleaning() {}

  /**
   * A file without what it tells besides.
   *
   * @param type what its bytes are
   */
  public record CleanFile(FileType type, byte[] bytes) {

    @Override
    public String toString() {
      return "CleanFile " + type;
    }
  }

  /**
   * The file as it may be kept.
   *
   * @throws Unfit when it is not taken
   */
  public static CleanFile of(byte[] bytes) {
    if (bytes.length == 0) {
      throw new Unfit(Unfit.Why.FILE_EMPTY);
    }
    if (begins(bytes, "\u00FF\u00D8\u00FF")) {
      return new CleanFile(FileType.JPEG, Picture.redrawn(FileType.JPEG, Jpeg.read(bytes)));
    }
    if (begins(bytes, "\u0089PNG\r\n\u001A\n")) {
      return new CleanFile(FileType.PNG, Picture.redrawn(FileType.PNG, Png.read(bytes)));
    }
    if (begins(bytes, "%PDF-")) {
      Pdf.refuseUnfit(bytes);
      return new CleanFile(FileType.PDF, bytes);
    }
    throw new Unfit(other(bytes));
  }

  /**
   * A picture as it may be kept.
   *
   * @throws Unfit when it is not taken, as no paper is
   */
  public static CleanFile picture(byte[] bytes) {
    CleanFile clean = of(bytes);
    if (!clean.type().isPicture()) {
      throw new Unfit(Unfit.Why.FILE_TYPE);
    }
    return clean;
  }

  /** A clean picture as small as it is beside others; a touch shows it whole. */
  public static byte[] small(FileType type, byte[] clean) {
    Outline outline = type == FileType.JPEG ? Jpeg.read(clean) : Png.read(clean);
    return Picture.redrawn(type, outline, SMALL);
  }

  private static Unfit.Why other(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(16, bytes.length), StandardCharsets.ISO_8859_1);
    if (start.startsWith("ftyp", 4) && start.length() >= 12) {
      String brand = start.substring(8, 12);
      return HEIC.contains(brand)
          ? Unfit.Why.HEIC
          : brand.startsWith("avi") ? Unfit.Why.OTHER_PICTURE : Unfit.Why.FILE_TYPE;
    }
    boolean isPicture =
        start.startsWith("GIF8")
            || start.startsWith("BM")
            || start.startsWith("II*\0")
            || start.startsWith("MM\0*")
            || start.startsWith("RIFF") && start.startsWith("WEBP", 8);
    return isPicture ? Unfit.Why.OTHER_PICTURE : Unfit.Why.FILE_TYPE;
  }

  private static boolean begins(byte[] bytes, String with) {
    byte[] wanted = with.getBytes(StandardCharsets.ISO_8859_1);
    return bytes.length > wanted.length
        && java.util.Arrays.equals(bytes, 0, wanted.length, wanted, 0, wanted.length);
  }
}
