package jp.mimamori.attachment;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures as cameras and programs write them, and worse ones. */
final class Photos {

  private static final int FIRST = 20;

  private Photos() {}

  /** Red at the top left, green at the top right, blue below. */
  static BufferedImage drawing(int width, int height, int type) {
    BufferedImage image = new BufferedImage(width, height, type);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.BLUE);
    pen.fillRect(0, 0, width, height);
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, width / 2, height / 2);
    pen.setColor(Color.GREEN);
    pen.fillRect(width / 2, 0, width - width / 2, height / 2);
    pen.dispose();
    return image;
  }

  static byte[] jpeg(int width, int height) {
    return encoded("jpeg", drawing(width, height, BufferedImage.TYPE_INT_RGB));
  }

  static byte[] png(int width, int height) {
    return encoded("png", drawing(width, height, BufferedImage.TYPE_INT_ARGB));
  }

  static byte[] encoded(String format, BufferedImage image) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ImageIO.write(image, format, bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] progressive(int width, int height) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam writing = writer.getDefaultWriteParam();
      writing.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      writer.setOutput(out);
      BufferedImage image = drawing(width, height, BufferedImage.TYPE_INT_RGB);
      writer.write(null, new IIOImage(image, null, null), writing);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  static BufferedImage decoded(byte[] bytes) {
    try {
      return ImageIO.read(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a camera writes down: how it was held, and where. */
  static byte[] exif(int orientation, boolean place) {
    ByteBuffer tiff = ByteBuffer.allocate(120).order(ByteOrder.LITTLE_ENDIAN);
    tiff.put("II*\0".getBytes(StandardCharsets.ISO_8859_1)).putInt(8);
    tiff.putShort((short) (place ? 2 : 1));
    tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(orientation);
    if (place) {
      tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(50);
      tiff.putInt(0).position(50);
      tiff.putShort((short) 1);
      tiff.putShort((short) 1).putShort((short) 2).putInt(2).put("N\0\0\0".getBytes());
    }
    tiff.position(80).put("GPS 35.6895".getBytes(StandardCharsets.US_ASCII));
    return tiff.array();
  }

  /** A JPEG with another segment right behind its first one, which is JFIF's. */
  static byte[] with(byte[] jpeg, int marker, byte[]... content) {
    byte[] all = joined(content);
    return joined(
        Arrays.copyOf(jpeg, FIRST),
        new byte[] {
          (byte) 0xFF, (byte) marker, (byte) ((all.length + 2) >> 8), (byte) (all.length + 2)
        },
        all,
        Arrays.copyOfRange(jpeg, FIRST, jpeg.length));
  }

  static byte[] photograph(int width, int height, int orientation) {
    return with(jpeg(width, height), 0xE1, ascii("Exif\0\0"), exif(orientation, true));
  }

  /** A PNG with another chunk right behind its header. */
  static byte[] withChunk(byte[] png, String type, byte[] data) {
    int header = 8 + 25;
    return joined(
        Arrays.copyOf(png, header), chunk(type, data), Arrays.copyOfRange(png, header, png.length));
  }

  /** A PNG that says of itself that it is so large, and has hardly any data. */
  static byte[] claimingPng(int width, int height) {
    byte[] header =
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put(new byte[] {8, 2, 0, 0, 0})
            .array();
    Deflater deflater = new Deflater();
    deflater.setInput(new byte[1_000]);
    deflater.finish();
    byte[] packed = new byte[100];
    int length = deflater.deflate(packed);
    return joined(
        Arrays.copyOf(png(1, 1), 8),
        chunk("IHDR", header),
        chunk("IDAT", Arrays.copyOf(packed, length)),
        chunk("IEND", new byte[0]));
  }

  /** A JPEG whose frame says that it is so large. */
  static byte[] claimingJpeg(int width, int height) {
    byte[] jpeg = jpeg(16, 16);
    for (int i = 0; i < jpeg.length - 9; i++) {
      if ((jpeg[i] & 0xFF) == 0xFF && (jpeg[i + 1] & 0xFF) == 0xC0) {
        ByteBuffer.wrap(jpeg).position(i + 5).putShort((short) height).putShort((short) width);
      }
    }
    return jpeg;
  }

  static byte[] chunk(String type, byte[] data) {
    byte[] named = joined(ascii(type), data);
    CRC32 sum = new CRC32();
    sum.update(named);
    return joined(
        ByteBuffer.allocate(4).putInt(data.length).array(),
        named,
        ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
