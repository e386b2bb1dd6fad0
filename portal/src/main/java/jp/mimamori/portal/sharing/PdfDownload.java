package jp.mimamori.portal.sharing;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.function.Function;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.portal.shell.SignInEnded;
import jp.mimamori.portal.shell.SignedIn;

/** A paper as a PDF to keep; who asks is asked anew when the link is followed. */
class PdfDownload extends Anchor {

  private static final long serialVersionUID = 1L;
  private static final int ABSENT = 404;

  /**
   * @param text key of the link's words
   * @param file name of the file, which names nobody
   */
  PdfDownload(String text, String file, SignedIn signedIn, Function<Caller, byte[]> paper) {
    setText(getTranslation(text));
    DownloadHandler handler = event -> send(event, file, signedIn, paper);
    setHref(handler);
    getElement().setAttribute("download", true);
  }

  private static void send(
      DownloadEvent event, String file, SignedIn signedIn, Function<Caller, byte[]> paper)
      throws IOException {
    VaadinResponse response = event.getResponse();
    try {
      byte[] pdf = paper.apply(signedIn.callerOf(event.getRequest()));
      response.setHeader("Content-Disposition", "attachment; filename=\"" + file + "\"");
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader("Cache-Control", "no-store");
      response.setContentType("application/pdf");
      response.setContentLength(pdf.length);
      response.getOutputStream().write(pdf);
    } catch (RefusedException | SignInEnded e) {
      response.setStatus(ABSENT);
    }
  }
}
