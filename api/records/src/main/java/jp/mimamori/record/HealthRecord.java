package jp.mimamori.record;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mimamori.code.SharedSystems;
import jp.mimamori.consent.Category;
import jp.mimamori.identity.Japan;
import jp.mimamori.identity.Normal;
import jp.mimamori.identity.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * One FHIR R4 resource about one person, with the facts searched by. Never changed; a correction
 * names the record it replaces.
 */
@Entity
@Table(name = "health_record")
@IdClass(RecordKey.class)
public class HealthRecord {

  /** The largest resource that is kept as a record, in bytes of JSON. */
  public static final int LARGEST_BODY = 1_000_000;

  private static final int LONGEST_TITLE = 400;
  private static final int LONGEST_ORIGIN = 200;

  @Id
  @Column(name = "subject_id")
  private UUID subjectId;

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private Category category;

  @Column(name = "resource_type")
  private String resourceType;

  private String title;

  @Column(name = "search_text")
  private String searchText;

  /** Read as null when none of its columns has anything. */
  @Embedded private @Nullable LiftedFacts lifted;

  @Column(name = "effective_from")
  private @Nullable Instant effectiveFrom;

  @Column(name = "effective_until")
  private @Nullable Instant effectiveUntil;

  @Column(name = "effective_on")
  private LocalDate effectiveOn;

  private String status;

  @Column(name = "part_of")
  private @Nullable String partOf;

  private String origin;

  @Column(name = "document_id")
  private UUID documentId;

  @Column(name = "source_key")
  private String sourceKey;

  @Column(name = "content_hash")
  private String contentHash;

  private @Nullable UUID replaces;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  private String institutions;
  private String sensitivity;
  private byte[] body;

  @Transient private boolean withheld;

  @SuppressWarnings("NullAway.Init")
  protected HealthRecord() {}

  HealthRecord(
      SubjectId subject,
      RecordId id,
      DraftRecord draft,
      String contentHash,
      UUID documentId,
      @Nullable RecordId replaces,
      Instant recordedAt,
      byte[] body) {
    this.subjectId = subject.value();
    this.id = id.value();
    this.category = draft.category();
    this.resourceType = draft.resourceType();
    this.title = Fitting.title(draft.title(), LONGEST_TITLE);
    this.searchText = Fitting.start(Normal.name(this.title), LONGEST_TITLE);
    this.lifted = new LiftedFacts(draft.code(), draft.measure());
    EffectiveTime effective = draft.effective();
    this.effectiveFrom = effective == null ? null : effective.from();
    this.effectiveUntil = effective == null ? null : effective.until();
    this.effectiveOn =
        effective == null ? LocalDate.ofInstant(recordedAt, Japan.ZONE) : effective.day();
    this.status = draft.status();
    this.partOf = draft.partOf() == null ? null : DraftRecord.token(draft.partOf());
    this.origin = Fitting.title(draft.origin(), LONGEST_ORIGIN);
    this.documentId = documentId;
    this.sourceKey = DraftRecord.token(draft.key());
    this.contentHash = contentHash;
    this.replaces = replaces == null ? null : replaces.value();
    this.recordedAt = recordedAt;
    this.institutions = draft.labels().institutionsText();
    this.sensitivity = draft.labels().sensitivityText();
    this.body = body;
  }

  /** Puts what may be shown in the place of what tells where; the store's row stays as it is. */
  void withhold(String shownTitle, byte[] shownBody) {
    this.title = shownTitle;
    this.searchText = "";
    this.origin = "";
    this.institutions = "";
    this.body = shownBody;
    this.withheld = true;
    if (codeSystem() != null && !SharedSystems.has(codeSystem())) {
      this.lifted = lifted == null ? null : lifted.withoutCode();
    }
  }

  /** Puts when and with what a guardian brought it in the place of when somebody else did. */
  void asBrought(DocumentId document, Instant at) {
    this.documentId = document.value();
    this.recordedAt = at;
    this.replaces = null;
  }

  /** Whether it was made to tell of no place for whoever it is shown to. */
  public boolean isWithheld() {
    return withheld;
  }

  public RecordId id() {
    return new RecordId(id);
  }

  public SubjectId subject() {
    return new SubjectId(subjectId);
  }

  public Category category() {
    return category;
  }

  public String resourceType() {
    return resourceType;
  }

  public String title() {
    return title;
  }

  public @Nullable String codeSystem() {
    return lifted == null ? null : lifted.codeSystem();
  }

  public @Nullable String code() {
    return lifted == null ? null : lifted.code();
  }

  /** Whether anybody knows when it took effect; when not, it stands where it was recorded. */
  public boolean isDated() {
    return effectiveFrom != null;
  }

  @Nullable Instant effectiveFrom() {
    return effectiveFrom;
  }

  @Nullable Instant effectiveUntil() {
    return effectiveUntil;
  }

  /** The day as the document wrote it; the day of recording where it wrote none. */
  public LocalDate effectiveOn() {
    return effectiveOn;
  }

  /** Its place among records. */
  public Cursor cursor() {
    return new Cursor(effectiveOn, id());
  }

  /** The numeric value; null when the record has none, or a limit only. */
  public @Nullable BigDecimal measure() {
    return lifted == null ? null : lifted.measure();
  }

  /** UCUM code of {@link #measure()}. */
  public @Nullable String unit() {
    return lifted == null ? null : lifted.unit();
  }

  /** A limit behind which the value lies; null when the value is known, or there is none. */
  public @Nullable Measure limit() {
    return lifted == null ? null : lifted.limit();
  }

  public String status() {
    return status;
  }

  /** Names this record across its versions; parts name it in {@link #partOf()}. */
  public String sourceKey() {
    return sourceKey;
  }

  String contentHash() {
    return contentHash;
  }

  /** The {@link #sourceKey()} of the record this one is a part of; null for a record of its own. */
  public @Nullable String partOf() {
    return partOf;
  }

  /** Name of whoever made it, as the document has it; empty when it names nobody. */
  public String origin() {
    return origin;
  }

  /** Keys of the institutions that it names; the empty one when it names none. */
  List<String> institutionKeys() {
    return institutions.isEmpty()
        ? List.of("")
        : Stream.of(institutions.split("\\|")).filter(key -> !key.isEmpty()).toList();
  }

  public DocumentId document() {
    return new DocumentId(documentId);
  }

  public @Nullable RecordId replaces() {
    return replaces == null ? null : new RecordId(replaces);
  }

  public Instant recordedAt() {
    return recordedAt;
  }

  /** The resource as JSON in UTF-8; not to be changed. */
  public byte[] body() {
    return body;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof HealthRecord that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return "HealthRecord " + id;
  }
}
