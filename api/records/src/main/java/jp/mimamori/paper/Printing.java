package jp.mimamori.paper;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Makes a tagged PDF of a paper, of size A4, with the one Japanese font in it, cut down to the
 * characters that occur. It fetches nothing, from the net or the disk, whatever the words say.
 */
@ApplicationScoped
public class Printing {

  /** The sign that Japanese printers put where they have no type for a character. */
  private static final String NO_TYPE = "〓";

  /** How many are printed at a time: each holds the whole font while it is. */
  private final Semaphore presses = new Semaphore(2, true);

  /** The paper as a PDF. */
  public byte[] print(Paper paper) {
    presses.acquireUninterruptibly();
    try {
      return pdf(paper);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      presses.release();
    }
  }

  private static byte[] pdf(Paper paper) throws IOException {
    // it would write words of the paper to the log
    XRLog.setLoggingEnabled(false);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PdfRendererBuilder builder = new PdfRendererBuilder();
      builder.useFastMode();
      builder.usePdfUaAccessibility(true);
      builder.withProducer("Mimamori");
      builder.useReplacementText(NO_TYPE);
      builder.usePDDocument(document);
      builder.useFont(new PDFontSupplier(Typeface.of(document)), "paper");
      builder.useUriResolver((base, uri) -> null);
      for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
        builder.useExternalResourceAccessControl((uri, type) -> false, when);
      }
      builder.withW3cDocument(Sheets.of(paper), "");
      builder.toStream(out);
      builder.run();
    }
    return out.toByteArray();
  }
}
