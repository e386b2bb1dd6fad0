package jp.mimamori.upload;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import jp.mimamori.consent.Decision;
import jp.mimamori.consent.Permit;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.intake.Draft;
import jp.mimamori.intake.Finding;
import jp.mimamori.record.DraftRecord;
import org.jspecify.annotations.Nullable;

/** A document's turn: what is known of it so far, and what becomes of it. */
final class Turn {

  /** Everybody locks people in the same order, so that nobody waits for who waits for him. */
  static final Comparator<Turn> BY_PERSON =
      Comparator.comparing(turn -> turn.decision == null ? "" : turn.person());

  final ReadDocument document;
  final ImportItem item;
  final List<Finding> findings;
  private List<DraftRecord> records;
  private @Nullable Decision decision;

  Turn(UUID job, ReadDocument document, Instant now) {
    this.document = document;
    this.item = new ImportItem(job, document.number(), document.upload().fileName(), now);
    this.findings = new ArrayList<>(document.reading().findings());
    this.records = document.reading().draft().map(Draft::records).orElse(List.of());
  }

  /** What it is to become. */
  List<DraftRecord> records() {
    return records;
  }

  void become(List<DraftRecord> others) {
    records = others;
  }

  void found(Finding finding) {
    findings.add(finding);
  }

  void decided(Decision made) {
    decision = made;
  }

  /** Where nobody was found, nothing was decided. */
  java.util.Optional<Decision> decision() {
    return java.util.Optional.ofNullable(decision);
  }

  java.util.Optional<Permit> permit() {
    return decision().filter(Permit.class::isInstance).map(Permit.class::cast);
  }

  private String person() {
    SubjectId subject = decision == null ? null : decision.question().subject();
    return subject == null ? "" : subject.toString();
  }
}
