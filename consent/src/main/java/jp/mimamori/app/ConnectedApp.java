package jp.mimamori.app;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Consent;
import org.jspecify.annotations.Nullable;

/**
 * An app that may see a person's records, and what it really did.
 *
 * @param consent the grant that stands behind it
 * @param status whether the operator lets it; null for one that did not register here
 * @param opens whether it can be opened from here
 * @param stays whether it may come back by itself
 * @param kinds what it may see, each with how it was used
 * @param lapsed kinds that it may no longer, since it did not use them
 * @param lapsedOn the day on which those lapsed last; null when none did
 * @param requests how often it read
 * @param records how many records left, each time counted; null for a guardian, whom the number
 *     would tell what is missing
 * @param lastRead when it read last; null when it never did
 */
public record ConnectedApp(
    Consent consent,
    Consent.State state,
    App.@Nullable Status status,
    boolean opens,
    boolean stays,
    List<Use> kinds,
    Set<Category> lapsed,
    @Nullable LocalDate lapsedOn,
    long requests,
    @Nullable Long records,
    @Nullable Instant lastRead) {

  public ConnectedApp {
    kinds = List.copyOf(kinds);
    lapsed = Set.copyOf(lapsed);
  }

  /**
   * How an app used a kind of data.
   *
   * @param asked when it asked last for records that can be of this kind; null when it never did
   * @param left when such records left last; null when none did, and for a guardian
   */
  public record Use(Category kind, @Nullable Instant asked, @Nullable Instant left) {}

  /** What it may see. */
  public Set<Category> mayRead() {
    return Set.copyOf(kinds.stream().map(Use::kind).toList());
  }

  /** Whether it can read something now, by itself or while it is used. */
  public boolean canRead() {
    return state == Consent.State.GRANTED && status == App.Status.APPROVED && !kinds.isEmpty();
  }

  @Override
  public String toString() {
    return "ConnectedApp " + consent.grant().id();
  }
}
