package jp.mimamori.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import jp.mimamori.identity.SubjectId;
import org.jspecify.annotations.Nullable;

/** An insured number that a person has or had, from a day until a day. */
@Entity
@Table(name = "insured_number")
@IdClass(Insurance.Key.class)
public class Insurance {

  /** Person first. */
  public static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private UUID subjectId;
    private UUID id;

    @SuppressWarnings("NullAway.Init")
    public Key() {}

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key that && subjectId.equals(that.subjectId) && id.equals(that.id);
    }

    @Override
    public int hashCode() {
      return id.hashCode();
    }
  }

  @Id
  @Column(name = "subject_id")
  private UUID subjectId;

  @Id private UUID id;
  private String insurer;
  private String symbol;
  private String number;
  private String branch;

  @Column(name = "match_key")
  private String matchKey;

  @Column(name = "valid_from")
  private LocalDate from;

  @Column(name = "valid_until")
  private @Nullable LocalDate until;

  @SuppressWarnings("NullAway.Init")
  protected Insurance() {}

  public Insurance(
      UUID id,
      SubjectId subject,
      InsuredNumber insured,
      LocalDate from,
      @Nullable LocalDate until) {
    this.id = id;
    this.subjectId = subject.value();
    this.insurer = insured.insurer();
    this.symbol = insured.symbol();
    this.number = insured.number();
    this.branch = insured.branch();
    this.matchKey = matchKeyOf(insured);
    this.from = from;
    this.until = until;
  }

  /**
   * Insurer, symbol and number in the form in which they are compared; the branch is compared by
   * itself.
   */
  static String matchKeyOf(InsuredNumber insured) {
    InsuredNumber normal = insured.normal();
    return normal.insurer() + "|" + normal.symbol() + "|" + normal.number();
  }

  public SubjectId subject() {
    return new SubjectId(subjectId);
  }

  public InsuredNumber number() {
    return new InsuredNumber(insurer, symbol, number, branch);
  }

  public LocalDate from() {
    return from;
  }

  /** The last day; null while it lasts. */
  public @Nullable LocalDate until() {
    return until;
  }

  @Override
  public String toString() {
    return "Insurance " + id;
  }
}
