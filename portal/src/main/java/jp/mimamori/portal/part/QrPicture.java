package jp.mimamori.portal.part;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.vaadin.flow.component.html.Image;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** A QR code, drawn here, always black on white with the margin that readers need (ISO 18004). */
public class QrPicture extends Image {

  private static final long serialVersionUID = 1L;
  private static final int MARGIN = 4;

  /**
   * @param words what it is, for whoever does not see it
   */
  public QrPicture(String content, String words) {
    super(
        "data:image/svg+xml;base64,"
            + Base64.getEncoder().encodeToString(svg(content).getBytes(StandardCharsets.UTF_8)),
        words);
    addClassName("qr");
  }

  /**
   * One that holds these very bytes (8-bit mode, ISO 18004), whatever they are: the reader has to
   * know their encoding.
   */
  public static QrPicture ofBytes(byte[] content, String words) {
    return new QrPicture(new String(content, StandardCharsets.ISO_8859_1), words);
  }

  static String svg(String content) {
    BitMatrix dots = dots(content);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < dots.getHeight(); y++) {
      for (int x = 0; x < dots.getWidth(); x++) {
        if (dots.get(x, y)) {
          path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
        }
      }
    }
    int size = dots.getWidth();
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
        <rect width="%1$d" height="%1$d" fill="#fff"/><path d="%2$s" fill="#000"/></svg>"""
        .formatted(size, path);
  }

  private static BitMatrix dots(String content) {
    try {
      return new QRCodeWriter()
          .encode(
              content,
              BarcodeFormat.QR_CODE,
              0,
              0,
              Map.of(
                  EncodeHintType.ERROR_CORRECTION,
                  ErrorCorrectionLevel.M,
                  EncodeHintType.MARGIN,
                  MARGIN));
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a code", e);
    }
  }
}
