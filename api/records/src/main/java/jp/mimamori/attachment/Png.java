package jp.mimamori.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/** Goes through a PNG file chunk by chunk (ISO/IEC 15948, §5.3) up to where it ends. */
final class Png {

  private static final int SIGNATURE = 8;
  private static final int AROUND = 12;
  private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

  private final ByteBuffer in;
  private final ByteArrayOutputStream bare = new ByteArrayOutputStream();
  private int width;
  private int height;
  private int orientation = 1;
  private boolean hasData;

  private Png(byte[] bytes) {
    in = ByteBuffer.wrap(bytes);
  }

  /**
   * @throws Unfit when it breaks off, moves, or is no such file; what follows its end is left out
   */
  static Outline read(byte[] bytes) {
    Png png = new Png(bytes);
    png.walk();
    return new Outline(png.width, png.height, png.orientation, png.bare.toByteArray());
  }

  private void walk() {
    bare.write(in.array(), 0, SIGNATURE);
    String type = "";
    for (int at = SIGNATURE; !type.equals("IEND"); ) {
      int length = in.limit() - at < AROUND ? -1 : in.getInt(at);
      if (length < 0 || length > in.limit() - at - AROUND || !isWhole(at, length)) {
        throw new Unfit(Unfit.Why.PICTURE_DAMAGED);
      }
      type = new String(in.array(), at + 4, 4, StandardCharsets.ISO_8859_1);
      chunk(type, at + 8, length);
      if (NEEDED.contains(type)) {
        bare.write(in.array(), at, length + AROUND);
      }
      at += length + AROUND;
    }
    if (!hasData) {
      throw new Unfit(Unfit.Why.PICTURE_DAMAGED);
    }
  }

  private void chunk(String type, int start, int length) {
    switch (type) {
      case "IHDR" -> header(start, length);
      case "IDAT" -> hasData = true;
      case "acTL" -> throw new Unfit(Unfit.Why.ANIMATED);
      case "eXIf" -> orientation = new Exif(in.slice(start, length)).orientation();
      default -> {
        // a capital at the beginning: nobody may pass it over (§5.4)
        if (Character.isUpperCase(type.charAt(0)) && !NEEDED.contains(type)) {
          throw new Unfit(Unfit.Why.PICTURE_DAMAGED);
        }
      }
    }
  }

  private void header(int start, int length) {
    if (length != 13 || width != 0) {
      throw new Unfit(Unfit.Why.PICTURE_DAMAGED);
    }
    width = in.getInt(start);
    height = in.getInt(start + 4);
  }

  private boolean isWhole(int at, int length) {
    CRC32 sum = new CRC32();
    sum.update(in.array(), at + 4, length + 4);
    return (int) sum.getValue() == in.getInt(at + 8 + length);
  }
}
