package jp.mimamori.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** By which insurer a person is or was insured: all that the rules know of it. Read only. */
@Entity
@Table(name = "insured_number")
@IdClass(GrantKey.class)
public class Coverage {

  @Id
  @Column(name = "subject_id")
  private UUID subjectId;

  @Id private UUID id;

  /** 保険者番号 in eight digits, then other parts of the number. */
  @Column(name = "match_key", insertable = false, updatable = false)
  private String matchKey;

  @Column(name = "valid_from", insertable = false, updatable = false)
  private LocalDate from;

  @Column(name = "valid_until", insertable = false, updatable = false)
  private @Nullable LocalDate until;

  @SuppressWarnings("NullAway.Init")
  protected Coverage() {}

  boolean isWith(String insurer, LocalDate day) {
    return matchKey.startsWith(insurer + "|")
        && !day.isBefore(from)
        && (until == null || !day.isAfter(until));
  }

  @Override
  public String toString() {
    return "Coverage " + id;
  }
}
