package jp.mimamori.export;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Key of what belongs to an export. */
public class ExportPartKey implements Serializable {

  private static final long serialVersionUID = 1L;

  private UUID jobId;
  private int number;

  @SuppressWarnings("NullAway.Init")
  public ExportPartKey() {}

  public ExportPartKey(UUID jobId, int number) {
    this.jobId = jobId;
    this.number = number;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ExportPartKey that && jobId.equals(that.jobId) && number == that.number;
  }

  @Override
  public int hashCode() {
    return Objects.hash(jobId, number);
  }
}
