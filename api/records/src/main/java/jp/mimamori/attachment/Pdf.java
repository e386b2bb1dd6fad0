package jp.mimamori.attachment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Looks through a PDF for whatever is not simply read: it is kept byte for byte or not at all. */
final class Pdf {

  static final int MOST_PAGES = 50;

  /** What the library says of a file it stumbles over may quote the file. */
  private static final Logger LIBRARY = Logger.getLogger("org.apache.pdfbox");

  private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);

  /** As XMP names a place, in a paper or in a picture of it. */
  private static final byte[] PLACE = "GPSLatitude".getBytes(StandardCharsets.US_ASCII);

  static {
    LIBRARY.setLevel(Level.OFF);
  }

  private Pdf() {}

  /**
   * @throws Unfit when it is damaged, locked, long, or does anything
   */
  static void refuseUnfit(byte[] bytes) {
    Set<Unfit.Why> found = EnumSet.noneOf(Unfit.Why.class);
    if (!endsAsItShould(bytes)) {
      throw new Unfit(Unfit.Why.PDF_DAMAGED);
    }
    if (lastOf(PLACE, bytes) >= 0) {
      found.add(Unfit.Why.PDF_LOCATION);
    }
    try (PDDocument document = new BoundedParser(bytes).parse()) {
      found.addAll(new PdfObjects(document.getDocument()).findings());
      int pages = document.getNumberOfPages();
      if (pages == 0) {
        found.add(Unfit.Why.PDF_DAMAGED);
      }
      if (pages > MOST_PAGES) {
        found.add(Unfit.Why.PDF_PAGES);
      }
    } catch (Unfit unfit) {
      throw unfit;
    } catch (IOException | RuntimeException | StackOverflowError unreadable) {
      // the library throws whatever comes up on what is no PDF, and goes down as deep as it is
      // nested
      throw new Unfit(Unfit.Why.PDF_DAMAGED);
    }
    found.stream()
        .findFirst()
        .ifPresent(
            why -> {
              throw new Unfit(why);
            });
  }

  /** Nothing but blanks follows: no archive and no page is hung on to it. */
  private static boolean endsAsItShould(byte[] bytes) {
    int end = lastOf(END, bytes);
    if (end < 0) {
      return false;
    }
    for (int i = end + END.length; i < bytes.length; i++) {
      if (bytes[i] != 0 && !Character.isWhitespace(bytes[i])) {
        return false;
      }
    }
    return true;
  }

  private static int lastOf(byte[] wanted, byte[] bytes) {
    for (int start = bytes.length - wanted.length; start >= 0; start--) {
      int i = 0;
      while (i < wanted.length && bytes[start + i] == wanted[i]) {
        i++;
      }
      if (i == wanted.length) {
        return start;
      }
    }
    return -1;
  }
}
