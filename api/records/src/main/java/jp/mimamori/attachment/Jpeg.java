package jp.mimamori.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Goes through a JPEG file marker by marker (ITU-T T.81, Annex B) up to where it ends. */
final class Jpeg {

  private static final int SOI = 0xD8;
  private static final int EOI = 0xD9;
  private static final int SOS = 0xDA;
  private static final int APP0 = 0xE0;
  private static final int APP1 = 0xE1;
  private static final int APP2 = 0xE2;
  private static final int ADOBE = 0xEE;
  private static final int APP15 = 0xEF;
  private static final int COMMENT = 0xFE;
  private static final int MOST_SCANS = 64;
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] COLOURS = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);

  private final ByteBuffer in;
  private final ByteArrayOutputStream bare = new ByteArrayOutputStream();
  private int width;
  private int height;
  private int orientation = 1;
  private boolean namesAPlace;
  private int scans;

  private Jpeg(byte[] bytes) {
    in = ByteBuffer.wrap(bytes);
  }

  /**
   * @throws Unfit when it breaks off or is no such file; what follows its end is left out
   */
  static Outline read(byte[] bytes) {
    Jpeg jpeg = new Jpeg(bytes);
    jpeg.walk();
    return new Outline(jpeg.width, jpeg.height, jpeg.orientation, jpeg.bare.toByteArray());
  }

  /** Whether the camera wrote down where it was; no for what cannot be read. */
  static boolean namesAPlace(byte[] bytes) {
    Jpeg jpeg = new Jpeg(bytes);
    try {
      jpeg.walk();
    } catch (Unfit damaged) {
      return jpeg.namesAPlace;
    }
    return jpeg.namesAPlace;
  }

  private void walk() {
    try {
      if (marker() != SOI) {
        throw new Unfit(Unfit.Why.PICTURE_DAMAGED);
      }
      keep(SOI);
      for (int marker = marker(); marker != EOI; marker = marker()) {
        segment(marker);
      }
      keep(EOI);
    } catch (BufferUnderflowException breaksOff) {
      throw new Unfit(Unfit.Why.PICTURE_DAMAGED);
    }
    if (scans == 0) {
      throw new Unfit(Unfit.Why.PICTURE_DAMAGED);
    }
  }

  /** The next marker, with what fills up before it passed over. */
  private int marker() {
    if (next() != 0xFF) {
      throw new Unfit(Unfit.Why.PICTURE_DAMAGED);
    }
    int marker = next();
    while (marker == 0xFF) {
      marker = next();
    }
    return marker;
  }

  private void segment(int marker) {
    int start = in.position();
    int length = Short.toUnsignedInt(in.getShort());
    if (length < 2 || start + length > in.limit()) {
      throw new Unfit(Unfit.Why.PICTURE_DAMAGED);
    }
    ByteBuffer content = in.slice(start + 2, length - 2);
    if (isFrame(marker)) {
      frame(content);
    } else if (marker == APP1 && startsWith(content, EXIF)) {
      Exif exif = new Exif(content.position(EXIF.length));
      orientation = exif.orientation();
      namesAPlace |= exif.namesAPlace();
    }
    if (isNeeded(marker, content)) {
      keep(marker);
      bare.write(in.array(), start, length);
    }
    in.position(start + length);
    if (marker == SOS) {
      scan();
    }
  }

  /** Start of frame: 0xC0 to 0xCF but for tables and what is reserved. */
  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private void frame(ByteBuffer content) {
    if (width != 0) {
      throw new Unfit(Unfit.Why.PICTURE_DAMAGED);
    }
    content.get();
    height = Short.toUnsignedInt(content.getShort());
    width = Short.toUnsignedInt(content.getShort());
  }

  /** Of what applications write, how colours are meant; no comments. */
  private static boolean isNeeded(int marker, ByteBuffer content) {
    boolean isOfAnApplication = marker >= APP0 && marker <= APP15;
    return isOfAnApplication
        ? marker == ADOBE || marker == APP2 && startsWith(content, COLOURS)
        : marker != COMMENT;
  }

  /** What is coded, up to the next marker that is none of it. */
  private void scan() {
    if (width == 0 || ++scans > MOST_SCANS) {
      throw new Unfit(Unfit.Why.PICTURE_DAMAGED);
    }
    int start = in.position();
    int at = start;
    while (!isMarker(at)) {
      at++;
    }
    bare.write(in.array(), start, at - start);
    in.position(at);
  }

  private boolean isMarker(int at) {
    if (at + 1 >= in.limit()) {
      throw new BufferUnderflowException();
    }
    int second = in.get(at + 1) & 0xFF;
    return (in.get(at) & 0xFF) == 0xFF
        && second != 0
        && second != 0xFF
        && (second < 0xD0 || second > 0xD7);
  }

  private void keep(int marker) {
    bare.write(0xFF);
    bare.write(marker);
  }

  private int next() {
    return in.get() & 0xFF;
  }

  private static boolean startsWith(ByteBuffer content, byte[] with) {
    return content.remaining() >= with.length
        && content.slice(0, with.length).equals(ByteBuffer.wrap(with));
  }
}
