package jp.mimamori.portal.operator;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.person.PreparingCutOver;
import jp.mimamori.portal.shell.SignInEnded;
import jp.mimamori.portal.shell.SignedIn;

/** The dry run of a month as a table to keep. Who asks is asked anew when the link is followed. */
class CutOverDownload extends Anchor {

  private static final long serialVersionUID = 1L;
  private static final int ABSENT = 404;

  CutOverDownload(PreparingCutOver preparing, SignedIn signedIn, YearMonth month) {
    setId("cut-over-download");
    setText(getTranslation("cut-over.download"));
    addClassName("button-link");
    DownloadHandler handler = event -> send(event, preparing, signedIn, month);
    setHref(handler);
    getElement().setAttribute("download", true);
  }

  private static void send(
      DownloadEvent event, PreparingCutOver preparing, SignedIn signedIn, YearMonth month)
      throws IOException {
    VaadinResponse response = event.getResponse();
    try {
      byte[] csv =
          preparing
              .of(signedIn.callerOf(event.getRequest()), month)
              .csv()
              .getBytes(StandardCharsets.UTF_8);
      response.setHeader(
          "Content-Disposition", "attachment; filename=\"cut-over-" + month + ".csv\"");
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader("Cache-Control", "no-store");
      response.setContentType("text/csv; charset=utf-8");
      response.setContentLength(csv.length);
      response.getOutputStream().write(csv);
    } catch (RefusedException | SignInEnded e) {
      response.setStatus(ABSENT);
    }
  }
}
