package jp.mimamori.extract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.ExportingLedger;
import jp.mimamori.ledger.LedgerFilter;

/**
 * Makes a file of a person's ledger. It is complete before a byte of it leaves, so that nobody
 * takes half a file for a whole one; of its rows only a few are in memory at a time.
 */
@ApplicationScoped
public class ExtractingLedger {

  @Inject ExportingLedger ledger;
  @Inject Clock clock;

  /** Something that is written to a file. */
  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  /**
   * The rows that a filter lets through, as a table or as FHIR; or, as a page, all of them with
   * their proofs, whatever the filter is.
   *
   * @throws RefusedException when the caller is neither the person nor a guardian
   */
  @Transactional
  public Extract extract(
      Caller caller, SubjectId subject, Extract.Format format, LedgerFilter filter, Locale locale) {
    ExtractWords words = ExtractWords.in(locale);
    return written(
        format,
        switch (format) {
          case CSV ->
              out -> {
                LedgerTable table = new LedgerTable(out, words);
                ledger.rows(caller, subject, filter, table::row);
                table.end();
              };
          case FHIR ->
              out -> {
                AuditBundle bundle = new AuditBundle(out, subject);
                ledger.rows(caller, subject, filter, bundle::row);
                bundle.end();
              };
          case HTML ->
              out -> {
                LedgerPage page = new LedgerPage(words);
                out.write(page.before());
                ledger.proofs(caller, subject, out);
                out.write(page.after());
              };
        });
  }

  private Extract written(Extract.Format format, Writing writing) {
    try {
      Path file = Files.createTempFile("extract", null);
      try {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
          writing.to(out);
        }
        return new Extract(format, clock.instant(), file);
      } finally {
        // whoever reads it has it open
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
