package jp.mimamori.portal.record;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.portal.shell.Sight;
import jp.mimamori.portal.shell.SignInEnded;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.record.DocumentId;
import jp.mimamori.record.ReadingRecords;
import jp.mimamori.record.SourceDocuments;

/**
 * The document a record came from, byte for byte, as a file to keep and never as a page: it was
 * written by others. Who asks is asked anew when the link is followed.
 */
class SourceDownload extends Anchor {

  private static final long serialVersionUID = 1L;
  private static final int ABSENT = 404;

  SourceDownload(ReadingRecords records, SignedIn signedIn, Sight sight, DocumentId document) {
    setId("record-download");
    setText(getTranslation("record.download"));
    addClassName("button-link");
    DownloadHandler handler = event -> send(event, records, signedIn, sight, document);
    setHref(handler);
    getElement().setAttribute("download", true);
  }

  private static void send(
      DownloadEvent event,
      ReadingRecords records,
      SignedIn signedIn,
      Sight sight,
      DocumentId document)
      throws IOException {
    VaadinResponse response = event.getResponse();
    try {
      SourceDocuments.Content content =
          records.document(signedIn.callerOf(event.getRequest()), sight.purpose(), document);
      response.setHeader("Content-Disposition", Attachment.named(content.document().fileName()));
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader("Cache-Control", "no-store");
      response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
      response.setContentType("application/octet-stream");
      response.setContentLength(content.bytes().length);
      response.getOutputStream().write(content.bytes());
    } catch (RefusedException | SignInEnded e) {
      response.setStatus(ABSENT);
    }
  }
}
