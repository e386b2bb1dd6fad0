package jp.mimamori.rest.intake;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import jp.mimamori.intake.Finding;
import jp.mimamori.mobile.ImportDocumentsPayload;
import jp.mimamori.mobile.ImportPayload;
import jp.mimamori.rest.input.Places;
import jp.mimamori.upload.FollowingImports;
import jp.mimamori.upload.ImportItem;
import jp.mimamori.upload.ImportJob;

/** An upload as its payload, and with which status it is answered. */
final class ImportAnswer {

  private ImportAnswer() {}

  /**
   * 201 when it is done, 202 when it is still worked on, 422 when it was refused; the payload says
   * why in each case.
   */
  static Response answer(FollowingImports.Report report, Locale locale) {
    int status =
        switch (report.job().state()) {
          case DONE -> 201;
          case RUNNING, WAITING -> 202;
          case REFUSED -> 422;
        };
    return Response.status(status)
        .location(URI.create("/api/imports/" + report.job().id()))
        .entity(payload(report, locale))
        .build();
  }

  static ImportPayload payload(FollowingImports.Report report, Locale locale) {
    return payload(
        report.job(),
        findings(report.findings(), locale),
        report.attention().stream().map(item -> item(item, locale)).toList());
  }

  static ImportDocumentsPayload payload(FollowingImports.Documents part, Locale locale) {
    return new ImportDocumentsPayload(
        part.items().stream().map(item -> item(item, locale)).toList(), Places.text(part.next()));
  }

  static ImportPayload payload(ImportJob job) {
    return payload(job, List.of(), List.of());
  }

  private static ImportPayload payload(
      ImportJob job, List<ImportPayload.Finding> findings, List<ImportPayload.Item> items) {
    return new ImportPayload(
        job.id(),
        job.fileName(),
        job.state().name(),
        job.total(),
        job.done(),
        job.stored(),
        job.known(),
        job.quarantined(),
        job.refused(),
        job.startedAt(),
        job.endedAt(),
        findings,
        items);
  }

  private static ImportPayload.Item item(FollowingImports.ItemReport report, Locale locale) {
    ImportItem item = report.item();
    return new ImportPayload.Item(
        item.number(),
        item.entryName(),
        item.state().name(),
        item.reason(),
        item.document() == null ? null : item.document().value(),
        item.records(),
        item.newRecords(),
        findings(report.findings(), locale));
  }

  private static List<ImportPayload.Finding> findings(List<Finding> findings, Locale locale) {
    return findings.stream()
        .map(
            f ->
                new ImportPayload.Finding(
                    f.severity().name(), f.code().name(), f.place(), f.sentence(locale)))
        .toList();
  }
}
