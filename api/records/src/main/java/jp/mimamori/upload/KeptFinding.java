package jp.mimamori.upload;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import jp.mimamori.intake.Finding;
import jp.mimamori.record.Fitting;
import org.jspecify.annotations.Nullable;

/**
 * A finding as it is kept with its upload. Item 0 holds what was found about the upload as a whole.
 */
@Entity
@Table(name = "import_finding")
@IdClass(KeptFinding.Key.class)
class KeptFinding {

  private static final String SEPARATOR = "\u001f";
  private static final int LONGEST_ARGUMENTS = 2000;

  /** Of one value, so that the ones behind it find room. */
  private static final int LONGEST_ARGUMENT = 400;

  private static final int LONGEST_PLACE = 300;

  /** Job, item, place. */
  public static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private UUID jobId;
    private int item;
    private int number;

    @SuppressWarnings("NullAway.Init")
    public Key() {}

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key that
          && jobId.equals(that.jobId)
          && item == that.item
          && number == that.number;
    }

    @Override
    public int hashCode() {
      return jobId.hashCode() + 31 * item + number;
    }
  }

  @Id
  @Column(name = "job_id")
  private UUID jobId;

  @Id private int item;
  @Id private int number;

  @Column(name = "code_type")
  private String codeType;

  private String code;
  private String severity;
  private String place;
  private String arguments;

  @SuppressWarnings("NullAway.Init")
  protected KeptFinding() {}

  KeptFinding(UUID jobId, int item, int number, Finding finding) {
    this.jobId = jobId;
    this.item = item;
    this.number = number;
    this.codeType = ((Enum<?>) finding.code()).getDeclaringClass().getSimpleName();
    this.code = finding.code().name();
    this.severity = finding.severity().name();
    this.place = Fitting.start(finding.place(), LONGEST_PLACE);
    this.arguments = joined(finding.arguments());
  }

  int item() {
    return item;
  }

  Finding finding() {
    List<String> values = List.of(arguments.split(SEPARATOR, -1));
    return new Finding(
        FindingCodes.of(codeType, code), place, values.subList(0, values.size() - 1));
  }

  /** Each value with a separator behind it, so that an empty one counts too. */
  private static String joined(List<String> values) {
    StringBuilder joined = new StringBuilder();
    for (String value : values) {
      int room = Math.min(LONGEST_ARGUMENT, LONGEST_ARGUMENTS - joined.length() - 1);
      if (room < 0) {
        break;
      }
      joined.append(Fitting.start(value.replace(SEPARATOR, " "), room)).append(SEPARATOR);
    }
    return joined.toString();
  }
}
