package jp.mimamori.test.door;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.GenericMultipleBarcodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF of a card as a printer and a phone see it. */
public final class PrintedCard implements AutoCloseable {

  private static final float POINTS = 72 / 25.4f;

  private final PDDocument document;

  public PrintedCard(byte[] pdf) {
    try {
      this.document = Loader.loadPDF(pdf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What the QR codes on its first page hold, as a reader takes it from a picture: a phone takes
   * one after the other, nearer and farther, until it can read one.
   */
  public List<String> codes() {
    return IntStream.of(300, 240, 400, 200, 600, 270, 350, 500, 180)
        .boxed()
        .flatMap(
            dots ->
                Stream.<Function<LuminanceSource, Binarizer>>of(
                        HybridBinarizer::new, GlobalHistogramBinarizer::new)
                    .map(light -> codes(dots, light)))
        .filter(codes -> !codes.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<String> codes(int dotsPerInch, Function<LuminanceSource, Binarizer> light) {
    try {
      BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, dotsPerInch);
      int[] pixels =
          image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
      BinaryBitmap bitmap =
          new BinaryBitmap(
              light.apply(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)));
      Result[] found =
          new GenericMultipleBarcodeReader(new MultiFormatReader())
              .decodeMultiple(
                  bitmap,
                  Map.of(
                      DecodeHintType.POSSIBLE_FORMATS,
                      List.of(BarcodeFormat.QR_CODE),
                      DecodeHintType.TRY_HARDER,
                      true));
      return Arrays.stream(found).map(Result::getText).toList();
    } catch (NotFoundException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String words() {
    try {
      return new PDFTextStripper().getText(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int pages() {
    return document.getNumberOfPages();
  }

  /** In tenths of a millimetre. */
  public List<Integer> size() {
    PDRectangle box = document.getPage(0).getMediaBox();
    return List.of(
        Math.round(box.getWidth() / POINTS * 10), Math.round(box.getHeight() / POINTS * 10));
  }

  @Override
  public void close() {
    try {
      document.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
