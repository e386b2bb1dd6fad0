package jp.mimamori.portal.sharing;

import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import jp.mimamori.extract.Extract;
import jp.mimamori.extract.ExtractingLedger;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.LedgerFilter;
import jp.mimamori.portal.part.Cards;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.Download;
import jp.mimamori.portal.shell.SignedIn;

/** The ledger to take away, in each form with a sentence on what it is for. */
class LookDownloads extends NativeDetails {

  private static final long serialVersionUID = 1L;

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

  private Download link(Extract.Format format) {
    return new Download("ledger.download." + format, signedIn, caller -> file(caller, format))
        .asButton("ledger-download-" + format.name().toLowerCase(Locale.ROOT));
  }

  private Download.File file(Caller caller, Extract.Format format) {
    Extract extract =
        extracting.extract(caller, subject, format, LedgerFilter.everything(), locale);
    return new Download.File(
        extract.disposition(), format.mediaType(), extract.size(), extract.content());
  }
}
