package jp.mimamori.portal.sharing;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.Locale;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.extract.Extract;
import jp.mimamori.extract.ExtractingLedger;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.LedgerFilter;
import jp.mimamori.portal.part.Cards;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.SignInEnded;
import jp.mimamori.portal.shell.SignedIn;

/**
 * The ledger to take away, in each form with a sentence on what it is for. Who asks is asked anew
 * when a link is followed.
 */
class LookDownloads extends NativeDetails {

  private static final long serialVersionUID = 1L;
  private static final int ABSENT = 404;

  private final transient ExtractingLedger extracting;
  private final transient SignedIn signedIn;
  private final transient SubjectId subject;
  private final Locale locale = getLocale();

  LookDownloads(ExtractingLedger extracting, SignedIn signedIn, SubjectId subject) {
    this.extracting = extracting;
    this.signedIn = signedIn;
    this.subject = subject;
    setId("ledger-downloads");
    setSummary(new Words("ledger.download"));
    Cards cards = new Cards();
    for (Extract.Format format :
        new Extract.Format[] {Extract.Format.HTML, Extract.Format.CSV, Extract.Format.FHIR}) {
      cards.card(link(format), new Paragraph(new Words("ledger.download." + format + ".what")));
    }
    setContent(cards);
  }

  private Anchor link(Extract.Format format) {
    DownloadHandler handler = event -> send(event, format);
    Anchor link = new Anchor(handler, "");
    link.add(new Words("ledger.download." + format));
    link.setId("ledger-download-" + format.name().toLowerCase(Locale.ROOT));
    link.addClassName("button-link");
    link.getElement().setAttribute("download", true);
    return link;
  }

  private void send(DownloadEvent event, Extract.Format format) throws IOException {
    VaadinResponse response = event.getResponse();
    try (Extract extract =
        extracting.extract(
            signedIn.callerOf(event.getRequest()),
            subject,
            format,
            LedgerFilter.everything(),
            locale)) {
      response.setHeader("Content-Disposition", extract.disposition());
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader("Cache-Control", "no-store");
      response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
      response.setContentType(format.mediaType());
      response.setContentLengthLong(extract.size());
      extract.content().transferTo(response.getOutputStream());
    } catch (RefusedException | SignInEnded e) {
      response.setStatus(ABSENT);
    }
  }
}
