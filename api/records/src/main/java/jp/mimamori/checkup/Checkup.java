package jp.mimamori.checkup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mimamori.record.DocumentId;
import jp.mimamori.record.RecordId;

/**
 * One checkup: a day, a place and its results, in the order of the document.
 *
 * @param facility where it took place, empty when not said
 * @param kind what kind of checkup it was, in words; empty when not said
 * @param remarks what the document says in words apart from results
 */
public record Checkup(
    RecordId id,
    LocalDate day,
    String title,
    String facility,
    String kind,
    List<CheckupItem> items,
    List<Remark> remarks,
    DocumentId document) {

  /** Words under a heading. */
  public record Remark(String heading, String words) {
    @Override
    public String toString() {
      return "Remark";
    }
  }

  public Checkup {
    items = List.copyOf(items);
    remarks = List.copyOf(remarks);
  }

  public long count(Flag flag) {
    return items.stream().filter(item -> item.flag() == flag).count();
  }

  /** The results outside their range or at the end of what can be entered. */
  public List<CheckupItem> notable() {
    return items.stream().filter(item -> item.flag().isNotable()).toList();
  }

  /** This checkup's result of the same item. */
  public Optional<CheckupItem> sameItem(CheckupItem other) {
    return items.stream().filter(item -> item.key().equals(other.key())).findFirst();
  }

  @Override
  public String toString() {
    return "Checkup " + id;
  }
}
