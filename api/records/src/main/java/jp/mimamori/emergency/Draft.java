package jp.mimamori.emergency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import org.jspecify.annotations.Nullable;

/** The newest word on one field that nobody submitted yet. */
@Entity(name = "EmergencyDraft")
@Table(name = "emergency_draft")
@IdClass(DraftKey.class)
class Draft {

  @Id
  @Column(name = "subject_id")
  private UUID subjectId;

  @Id private String path;

  @Column(name = "said")
  private String value;

  @Column(name = "by_account")
  private UUID byAccount;

  @Column(name = "by_name")
  private String byName;

  @Column(name = "said_at")
  private Instant saidAt;

  @Column(name = "returned")
  private String comment;

  @SuppressWarnings("NullAway.Init")
  protected Draft() {}

  /**
   * @param value empty when the field was emptied
   */
  Draft(SubjectId subject, Path path, String value, Caller by, Instant saidAt) {
    this.subjectId = subject.value();
    this.path = path.text();
    this.value = value;
    this.byAccount = by.account().value();
    this.byName = by.name();
    this.saidAt = saidAt;
    this.comment = "";
  }

  /** A doctor gave it back, with these words; the value is still that of whoever submitted it. */
  static Draft returned(Version submitted, Path path, String comment) {
    Draft draft = new Draft();
    Entry entry = submitted.dataset().at(path).orElse(null);
    draft.subjectId = submitted.subject().value();
    draft.path = path.text();
    draft.value = entry == null ? "" : entry.value();
    draft.byAccount = submitted.account();
    draft.byName = entry == null ? submitted.byName() : entry.confirmed().by();
    draft.saidAt = entry == null ? submitted.madeAt() : entry.confirmed().at();
    draft.comment = comment;
    return draft;
  }

  /** Somebody says something else, or the same again. What a doctor said of it before is done. */
  void say(String other, Caller by, Instant at) {
    value = other;
    byAccount = by.account().value();
    byName = by.name();
    saidAt = at;
    comment = "";
  }

  /** A dataset with these words over it. */
  static Dataset over(Dataset dataset, List<Draft> drafts) {
    Dataset whole = dataset;
    for (Draft draft : drafts) {
      whole = whole.with(draft.path(), draft.entry());
    }
    return whole;
  }

  Path path() {
    return new Path(path);
  }

  String value() {
    return value;
  }

  /** What the doctor said who gave it back; empty when none did. */
  String comment() {
    return comment;
  }

  /** As an entry of a dataset; null when the field was emptied. */
  @Nullable Entry entry() {
    return value.isEmpty() ? null : new Entry(value, new Entry.Word(byName, saidAt), null);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Draft that
        && subjectId.equals(that.subjectId)
        && path.equals(that.path);
  }

  @Override
  public int hashCode() {
    return subjectId.hashCode() * 31 + path.hashCode();
  }

  @Override
  public String toString() {
    return "Draft of " + path;
  }
}
