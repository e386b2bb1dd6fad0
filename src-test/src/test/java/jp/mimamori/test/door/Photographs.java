package jp.mimamori.test.door;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;

/** Pictures and papers as people send them. */
public final class Photographs {

  private Photographs() {}

  /** Of one colour. */
  public static byte[] jpeg(int width, int height) {
    return jpeg(width, height, Color.ORANGE);
  }

  public static byte[] jpeg(int width, int height, Color colour) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(colour);
    pen.fillRect(0, 0, width, height);
    pen.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpeg", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** One that says where it was taken, with a page hung on to it. */
  public static byte[] telling(Color colour) {
    byte[] jpeg = jpeg(64, 48, colour);
    byte[] exif =
        ("Exif\0\0II*\0\u0008\0\0\0\u0001\0\u0012\u0001\u0003\0\u0001\0\0\0\u0006\0\0\0"
                + "\0\0\0\0GPSLatitude 35.6895")
            .getBytes(StandardCharsets.ISO_8859_1);
    return joined(
        Arrays.copyOf(jpeg, 2),
        new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (exif.length + 2)},
        exif,
        Arrays.copyOfRange(jpeg, 2, jpeg.length),
        "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII));
  }

  public static byte[] heic() {
    return "\0\0\0\u0018ftypheic\0\0\0\0mif1heic GPSLatitude".getBytes(StandardCharsets.ISO_8859_1);
  }

  public static byte[] pdf() {
    return pdf(new PDDocument());
  }

  public static byte[] pdfWithScript() {
    PDDocument document = new PDDocument();
    document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
    return pdf(document);
  }

  private static byte[] pdf(PDDocument document) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (document) {
      document.addPage(new PDPage());
      document.save(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
