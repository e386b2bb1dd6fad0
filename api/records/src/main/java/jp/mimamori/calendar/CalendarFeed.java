package jp.mimamori.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import jp.mimamori.consent.GrantId;
import jp.mimamori.identity.AccountId;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Channel;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.Secret;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.identity.Via;
import org.jspecify.annotations.Nullable;

/** An address of a calendar. */
@Entity
@Table(name = "calendar_feed")
@IdClass(CalendarFeedKey.class)
class CalendarFeed {

  /** Under this name the grant stands among the others, and the looks in the ledger. */
  static final String NAME = "予防接種カレンダー / Vaccination calendar";

  /** How long it is between two looks; programs look a few times a day, each of several. */
  static final Duration BETWEEN = Duration.ofSeconds(10);

  @Id
  @Column(name = "subject_id")
  private UUID subjectId;

  @Id private UUID id;

  @Column(name = "grant_id")
  private UUID grantId;

  @Column(name = "secret_hash")
  private byte[] secretHash;

  private String language;

  @Column(name = "made_at")
  private Instant madeAt;

  @Column(name = "fetched_at")
  private @Nullable Instant fetchedAt;

  @SuppressWarnings("NullAway.Init")
  protected CalendarFeed() {}

  CalendarFeed(
      UUID id, SubjectId subject, GrantId grant, Secret secret, Locale language, Instant now) {
    this.id = id;
    this.subjectId = subject.value();
    this.grantId = grant.value();
    this.secretHash = secret.hash();
    this.language = language.toLanguageTag();
    this.madeAt = now;
  }

  UUID id() {
    return id;
  }

  GrantId grant() {
    return new GrantId(grantId);
  }

  SubjectId subject() {
    return new SubjectId(subjectId);
  }

  Locale language() {
    return Locale.forLanguageTag(language);
  }

  /** Whoever holds the address, who signs in nowhere; only its own grant will do. */
  Caller caller(UUID request) {
    return new Caller(new AccountId(id), Role.CITIZEN, null, NAME, Channel.API, request)
        .through(new Via(Via.Kind.LINK, id.toString(), NAME, grantId));
  }

  /** Whether there was a look just before. */
  boolean wasFetchedSince(Instant moment) {
    return fetchedAt != null && fetchedAt.isAfter(moment);
  }

  /** Counts a look. */
  void fetched(Instant now) {
    fetchedAt = now;
  }

  @Override
  public String toString() {
    return "CalendarFeed " + id;
  }
}
