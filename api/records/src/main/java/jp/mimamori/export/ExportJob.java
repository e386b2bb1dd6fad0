package jp.mimamori.export;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Via;
import org.jspecify.annotations.Nullable;

/**
 * An export and how far it has come. It goes on when whoever asked for it asks how it goes, with
 * what that one may see then.
 */
@Entity
@Table(name = "export_job")
public class ExportJob {

  /** How long it is kept after it was begun, and again after it was done. */
  static final Duration KEPT = Duration.ofHours(1);

  static final Duration BETWEEN_POLLS = Duration.ofMillis(500);

  @Id private UUID id;

  @Column(name = "account_id")
  private UUID accountId;

  private String app;
  private String scope;
  private String request;
  private String types;
  private String since;
  private long steps;
  private int person;
  private int people;
  private String place;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "polled_at")
  private @Nullable Instant polledAt;

  @Column(name = "done_at")
  private @Nullable Instant doneAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @SuppressWarnings("NullAway.Init")
  protected ExportJob() {}

  ExportJob(UUID id, Caller caller, ExportWish wish, Instant now) {
    this.id = id;
    this.accountId = caller.account().value();
    this.app = appOf(caller);
    this.scope = wish.scope();
    this.request = wish.request();
    this.types = wish.types();
    this.since = wish.since();
    this.people = wish.people().size();
    this.place = "";
    this.startedAt = now;
    this.expiresAt = now.plus(KEPT);
    this.doneAt = people == 0 ? now : null;
  }

  /** The app, by the grant of its token where that is for one: another child's is another. */
  static String appOf(Caller caller) {
    Via via = caller.via();
    if (via == null) {
      return "";
    }
    return via.grant() == null ? via.id() : via.grant().toString();
  }

  boolean isOf(Caller caller) {
    return accountId.equals(caller.account().value()) && app.equals(appOf(caller));
  }

  boolean isOver(Instant asOf) {
    return !asOf.isBefore(expiresAt);
  }

  /** Whether it is asked about too soon after the last time. */
  boolean polled(Instant now) {
    boolean soon = polledAt != null && now.isBefore(polledAt.plus(BETWEEN_POLLS));
    this.polledAt = now;
    return soon;
  }

  /** Goes on behind a place of the same person, or to the next one when there is none. */
  void goOn(String next, Instant now) {
    steps++;
    place = next;
    if (next.isEmpty()) {
      person++;
    }
    if (person >= people) {
      doneAt = now;
      expiresAt = now.plus(KEPT);
    }
  }

  public UUID id() {
    return id;
  }

  /** The scopes it was asked with. */
  public String scope() {
    return scope;
  }

  /** The URL it was asked with. */
  public String request() {
    return request;
  }

  public String types() {
    return types;
  }

  public String since() {
    return since;
  }

  /** How many steps were taken: who takes the next one says after which. */
  public long steps() {
    return steps;
  }

  /** Which of the people is in hand, from 0. */
  public int person() {
    return person;
  }

  public int people() {
    return people;
  }

  /** Behind which place of that one's records it goes on; empty at the beginning. */
  public String place() {
    return place;
  }

  public Instant startedAt() {
    return startedAt;
  }

  public boolean isDone() {
    return doneAt != null;
  }

  public Instant expiresAt() {
    return expiresAt;
  }

  @Override
  public String toString() {
    return "ExportJob " + id;
  }
}
