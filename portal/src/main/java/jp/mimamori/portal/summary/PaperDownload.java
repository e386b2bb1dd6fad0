package jp.mimamori.portal.summary;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.portal.shell.Sight;
import jp.mimamori.portal.shell.SignInEnded;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.summary.PrintingSummaries;

/** The summary as a PDF. Whether one may is asked anew when the link is followed. */
class PaperDownload extends Anchor {

  private static final long serialVersionUID = 1L;
  private static final int ABSENT = 404;

  PaperDownload(PrintingSummaries printing, SignedIn signedIn, Sight sight) {
    setId("summary-pdf");
    setText(getTranslation("summary.pdf"));
    addClassName("button-link");
    DownloadHandler handler = event -> send(event, printing, signedIn, sight);
    setHref(handler);
    getElement().setAttribute("download", true);
  }

  private static void send(
      DownloadEvent event, PrintingSummaries printing, SignedIn signedIn, Sight sight)
      throws IOException {
    VaadinResponse response = event.getResponse();
    try {
      byte[] pdf =
          printing.print(signedIn.callerOf(event.getRequest()), sight.purpose(), sight.subject());
      response.setHeader("Content-Disposition", "attachment; filename=\"summary.pdf\"");
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader("Cache-Control", "no-store");
      response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
      response.setContentType("application/pdf");
      response.setContentLength(pdf.length);
      response.getOutputStream().write(pdf);
    } catch (RefusedException | SignInEnded e) {
      response.setStatus(ABSENT);
    }
  }
}
