package jp.mimamori.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import jp.mimamori.identity.SubjectId;

/** When a person was born: all that the rules know of one. Read only. */
@Entity
@Table(name = "person")
public class Birth {

  @Id private UUID id;

  @Column(name = "born_on", insertable = false, updatable = false)
  private LocalDate bornOn;

  @SuppressWarnings("NullAway.Init")
  protected Birth() {}

  SubjectId person() {
    return new SubjectId(id);
  }

  LocalDate bornOn() {
    return bornOn;
  }

  @Override
  public String toString() {
    return "Birth " + id;
  }
}
