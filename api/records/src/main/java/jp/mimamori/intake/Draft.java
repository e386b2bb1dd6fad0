package jp.mimamori.intake;

import java.util.List;
import jp.mimamori.record.DraftRecord;

/**
 * What one document about one person holds.
 *
 * @param format which importer made it
 * @param claim whom it says it is about
 * @param title what the document calls itself, for people
 * @param records at least one; keys are unique within the draft
 */
public record Draft(Format format, Claim claim, String title, List<DraftRecord> records) {

  public Draft {
    records = List.copyOf(records);
  }
}
