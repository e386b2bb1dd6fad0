package jp.mimamori.portal.record;

import jp.mimamori.portal.shell.Download;
import jp.mimamori.portal.shell.Sight;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.record.DocumentId;
import jp.mimamori.record.ReadingRecords;
import jp.mimamori.record.SourceDocuments;

/** The document a record came from, byte for byte. */
class SourceDownload extends Download {

  private static final long serialVersionUID = 1L;

  SourceDownload(ReadingRecords records, SignedIn signedIn, Sight sight, DocumentId document) {
    super(
        "record.download",
        signedIn,
        caller -> file(records.document(caller, sight.purpose(), document)));
    asButton("record-download");
  }

  private static File file(SourceDocuments.Content content) {
    return File.attached(
        Attachment.named(content.document().fileName()),
        "application/octet-stream",
        content.bytes());
  }
}
