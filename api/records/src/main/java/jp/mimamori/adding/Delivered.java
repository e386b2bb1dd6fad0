package jp.mimamori.adding;

import java.util.List;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.intake.Finding;
import jp.mimamori.record.DraftRecord;
import jp.mimamori.record.NewDocument;

/**
 * What an institution's system sent for one patient, read and looked through, and that nobody
 * decided about yet.
 *
 * @param document the bytes as they came
 * @param remarks what was left out, or had to be understood
 */
public record Delivered(
    SubjectId subject, NewDocument document, List<DraftRecord> drafts, List<Finding> remarks) {

  public Delivered {
    drafts = List.copyOf(drafts);
    remarks = List.copyOf(remarks);
  }

  @Override
  public String toString() {
    return "Delivered " + drafts.size();
  }
}
