package jp.mimamori.attachment;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Draws a picture anew: the right way up, not larger than a page shows it, and nothing but pixels.
 */
final class Picture {

  /** The longest side of what is kept. */
  static final int LONGEST = 2_048;

  private static final float QUALITY = 0.88f;

  private Picture() {}

  /**
   * @throws Unfit when it cannot be decoded as a whole
   */
  static byte[] redrawn(FileType type, Outline outline) {
    return redrawn(type, outline, LONGEST);
  }

  /**
   * @param longest its longest side in pixels
   * @throws Unfit when it cannot be decoded as a whole
   */
  static byte[] redrawn(FileType type, Outline outline, int longest) {
    BufferedImage image = decoded(type, outline, longest);
    return encoded(type, drawn(type, image, outline.orientation(), longest));
  }

  /** With every second, third, … pixel left out at once where far more are there than are kept. */
  private static BufferedImage decoded(FileType type, Outline outline, int longest) {
    ImageReader reader = ImageIO.getImageReadersByFormatName(type.name()).next();
    AtomicBoolean damaged = new AtomicBoolean();
    try (MemoryCacheImageInputStream in =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(outline.bare()))) {
      reader.setInput(in, true, true);
      reader.addIIOReadWarningListener((source, warning) -> damaged.set(true));
      int step = Math.max(1, Math.max(outline.width(), outline.height()) / longest);
      ImageReadParam reading = reader.getDefaultReadParam();
      reading.setSourceSubsampling(step, step, 0, 0);
      BufferedImage image = reader.read(0, reading);
      if (damaged.get()) {
        throw new Unfit(Unfit.Why.PICTURE_DAMAGED);
      }
      return image;
    } catch (IOException | RuntimeException unreadable) {
      // decoders throw whatever comes up on what is none of theirs
      throw new Unfit(Unfit.Why.PICTURE_DAMAGED);
    } finally {
      reader.dispose();
    }
  }

  private static BufferedImage drawn(
      FileType type, BufferedImage image, int orientation, int longest) {
    double scale = Math.min(1, (double) longest / Math.max(image.getWidth(), image.getHeight()));
    int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
    boolean lies = orientation > 4;
    boolean seeThrough = type == FileType.PNG && image.getColorModel().hasAlpha();
    BufferedImage drawn =
        new BufferedImage(
            lies ? height : width,
            lies ? width : height,
            seeThrough ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = drawn.createGraphics();
    if (!seeThrough) {
      pen.setColor(Color.WHITE);
      pen.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
    }
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION,
        scale < 1
            ? RenderingHints.VALUE_INTERPOLATION_BILINEAR
            : RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    pen.transform(turn(orientation, width, height));
    pen.drawImage(image, 0, 0, width, height, null);
    pen.dispose();
    return drawn;
  }

  /** By what the camera said of how it was held (Exif 2.32, §4.6.4 A). */
  private static AffineTransform turn(int orientation, int width, int height) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }

  private static byte[] encoded(FileType type, BufferedImage image) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(type.name()).next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam writing = writer.getDefaultWriteParam();
      if (type == FileType.JPEG) {
        writing.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        writing.setCompressionQuality(QUALITY);
      }
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), writing);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
