package jp.mimamori.emergency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When there is something to tell again of somebody's dataset: the earliest of its days. */
@Entity(name = "EmergencyDue")
@Table(name = "emergency_due")
class Due {

  @Id
  @Column(name = "subject_id")
  private UUID subjectId;

  @Column(name = "next_at")
  private @Nullable Instant nextAt;

  private String times;

  @SuppressWarnings("NullAway.Init")
  protected Due() {}

  /**
   * Nothing is to be told before that.
   *
   * @param next null when nothing ever is
   * @param times names the times by which it was worked out
   */
  void settle(@Nullable Instant next, String times) {
    this.nextAt = next;
    this.times = times;
  }

  @Override
  public String toString() {
    return "Due " + subjectId;
  }
}
