package jp.mimamori.extract;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.LedgerRow;

/** Rows as a FHIR R4 Bundle of AuditEvents, written one after the other. */
final class AuditBundle {

  private final OutputStream out;
  private final SubjectId subject;
  private String comma = "";

  AuditBundle(OutputStream out, SubjectId subject) {
    this.out = out;
    this.subject = subject;
    write("{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[");
  }

  void row(LedgerRow row) {
    write(comma);
    write("{\"fullUrl\":\"urn:uuid:" + AuditEvents.uuid(row, subject) + "\",\"resource\":");
    write(AuditEvents.of(row, subject).toString());
    write("}");
    comma = ",\n";
  }

  void end() {
    write("]}");
  }

  private void write(String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
