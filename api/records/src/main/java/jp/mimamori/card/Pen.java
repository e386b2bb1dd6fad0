package jp.mimamori.card;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** Draws on one page; all measures are millimetres, from the top left corner. */
final class Pen implements AutoCloseable {

  private static final float POINTS = 72 / 25.4f;
  private static final String NO_TYPE = "〓";

  private final PDPageContentStream stream;
  private final PDFont font;
  private final float height;

  Pen(PDDocument document, PDFont font, float width, float height) throws IOException {
    PDPage page = new PDPage(new PDRectangle(width * POINTS, height * POINTS));
    document.addPage(page);
    this.stream = new PDPageContentStream(document, page);
    this.font = font;
    this.height = height;
  }

  /** One line, in black, grey or white; cut where it would leave its width. */
  void line(String text, float x, float y, float size, float width, float shade)
      throws IOException {
    String shown = printable(text);
    while (shown.length() > 1 && width(shown, size) > width) {
      shown = shown.substring(0, shown.offsetByCodePoints(shown.length(), -1));
    }
    stream.setNonStrokingColor(shade);
    stream.beginText();
    stream.setFont(font, size);
    stream.newLineAtOffset(x * POINTS, (height - y) * POINTS);
    stream.showText(shown);
    stream.endText();
  }

  /** Words over as many lines as they need; answers where the next line would stand. */
  float paragraph(String text, float x, float y, float size, float width) throws IOException {
    float at = y;
    for (String line : lines(printable(text), size, width)) {
      line(line, x, at, size, width + 1, 0);
      at += size * 1.3f / POINTS;
    }
    return at;
  }

  private List<String> lines(String text, float size, float width) throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split("(?<= )|(?<=[\\u3000-\\u9fff\\uff00-\\uffef])(?![。、）」])")) {
      if (!line.isEmpty() && width(line + word, size) > width) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
      }
      line.append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** In millimetres. */
  private float width(String text, float size) throws IOException {
    return font.getStringWidth(text) / 1_000 * size / POINTS;
  }

  private String printable(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .filter(c -> !Character.isISOControl(c))
        .forEach(c -> out.append(has(c) ? Character.toString(c) : NO_TYPE));
    return out.toString();
  }

  private boolean has(int c) {
    try {
      font.encode(Character.toString(c));
      return true;
    } catch (IOException | IllegalArgumentException none) {
      return false;
    }
  }

  void filled(float x, float y, float width, float height, float shade) throws IOException {
    stream.setNonStrokingColor(shade);
    stream.addRect(
        x * POINTS, (this.height - y - height) * POINTS, width * POINTS, height * POINTS);
    stream.fill();
  }

  void framed(float x, float y, float width, float height) throws IOException {
    dashes(1.5f);
    stream.addRect(
        x * POINTS, (this.height - y - height) * POINTS, width * POINTS, height * POINTS);
    stream.stroke();
  }

  /** Where to fold: longer dashes than those to cut along. */
  void fold(float x, float y, float length) throws IOException {
    dashes(5);
    stream.moveTo(x * POINTS, (height - y) * POINTS);
    stream.lineTo(x * POINTS, (height - y - length) * POINTS);
    stream.stroke();
  }

  private void dashes(float length) throws IOException {
    stream.setStrokingColor(0.45f);
    stream.setLineWidth(0.4f);
    stream.setLineDashPattern(new float[] {length * POINTS, POINTS}, 0);
  }

  /**
   * A QR code with error correction M, dot by dot, black on white with the margin that readers need
   * (ISO 18004).
   */
  void code(String content, float x, float y, float side) throws IOException {
    filled(x, y, side, side, 1);
    BitMatrix dots = dots(content);
    float dot = side / dots.getWidth();
    stream.setNonStrokingColor(0f);
    for (int row = 0; row < dots.getHeight(); row++) {
      for (int column = 0; column < dots.getWidth(); column++) {
        if (dots.get(column, row)) {
          stream.addRect(
              (x + column * dot) * POINTS,
              (height - y - (row + 1) * dot) * POINTS,
              // a hair wider, or a screen shows white lines between
              dot * POINTS * 1.02f,
              dot * POINTS * 1.02f);
        }
      }
    }
    stream.fill();
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
                  4));
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a code", e);
    }
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
