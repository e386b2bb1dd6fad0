package jp.mimamori.adding;

import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.intake.Finding;
import jp.mimamori.record.DraftRecord;
import jp.mimamori.record.NewDocument;
import jp.mimamori.vitals.SentVitalFhir;
import org.jspecify.annotations.Nullable;

/**
 * A resource that was read and looked through, and that nobody decided about yet.
 *
 * @param reading what it tells of, when it is something measured at home
 * @param text the resource without what is not kept of it
 * @param remarks what was left out of it
 */
public record Proposed(
    SubjectId subject,
    DraftRecord draft,
    @Nullable SentVitalFhir reading,
    String text,
    List<Finding> remarks) {

  static final String FORMAT = "FHIR";

  public Proposed {
    remarks = List.copyOf(remarks);
  }

  NewDocument document() {
    return new NewDocument(
        FORMAT,
        draft.resourceType() + ".json",
        draft.title(),
        text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "Proposed " + draft.resourceType();
  }
}
