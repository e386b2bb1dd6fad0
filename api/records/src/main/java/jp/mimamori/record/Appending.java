package jp.mimamori.record;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mimamori.identity.Ids;
import jp.mimamori.identity.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of drafts: gives ids, leaves out what is stored already, names what is replaced,
 * puts real ids where the templates hold tokens. Knows what is stored only from what it is told.
 */
final class Appending {

  private final SubjectId subject;
  private final DocumentId document;
  private final Instant now;

  /** A content that is stored under a key, and which it replaced. */
  record Stored(String sourceKey, String contentHash, RecordId id, @Nullable RecordId replaces) {}

  /** A draft with what is computed of it once. */
  private record Hashed(DraftRecord draft, String key, byte[] template, String hash) {

    static Hashed of(DraftRecord draft) {
      byte[] template = draft.template().getBytes(StandardCharsets.UTF_8);
      return new Hashed(draft, DraftRecord.token(draft.key()), template, Digests.sha256(template));
    }
  }

  Appending(SubjectId subject, DocumentId document, Instant now) {
    this.subject = subject;
    this.document = document;
    this.now = now;
  }

  /** The records to be added; stored is what there is under the drafts' keys, oldest first. */
  List<HealthRecord> records(List<DraftRecord> drafts, List<Stored> stored) {
    Set<RecordId> replaced =
        stored.stream().map(Stored::replaces).filter(Objects::nonNull).collect(Collectors.toSet());
    Map<String, RecordId> newest = new HashMap<>();
    Map<String, RecordId> same = new HashMap<>();
    for (Stored one : stored) {
      // not the youngest by its id: a clock may have been set back
      if (!replaced.contains(one.id())) {
        newest.put(one.sourceKey(), one.id());
      }
      same.put(one.sourceKey() + one.contentHash(), one.id());
    }
    Map<String, RecordId> ids = new HashMap<>();
    List<Hashed> fresh = new ArrayList<>();
    for (DraftRecord draft : new Labelled(drafts).drafts()) {
      Hashed hashed = Hashed.of(draft);
      RecordId known = same.get(hashed.key() + hashed.hash());
      ids.put(hashed.key(), known == null ? new RecordId(Ids.next(now)) : known);
      if (known == null) {
        fresh.add(hashed);
      }
    }
    return fresh.stream().map(draft -> record(draft, ids, newest)).toList();
  }

  /** Those of what is stored that the drafts say once more. */
  static Set<RecordId> known(List<DraftRecord> drafts, List<Stored> stored) {
    Set<String> contents =
        drafts.stream()
            .map(Hashed::of)
            .map(hashed -> hashed.key() + hashed.hash())
            .collect(Collectors.toSet());
    return stored.stream()
        .filter(one -> contents.contains(one.sourceKey() + one.contentHash()))
        .map(Stored::id)
        .collect(Collectors.toSet());
  }

  private HealthRecord record(
      Hashed hashed, Map<String, RecordId> ids, Map<String, RecordId> newest) {
    return new HealthRecord(
        subject,
        ids.get(hashed.key()),
        hashed.draft(),
        hashed.hash(),
        document.value(),
        newest.get(hashed.key()),
        now,
        Template.filled(hashed.template(), token -> idFor(token, ids)));
  }

  private String idFor(String token, Map<String, RecordId> ids) {
    if (token.equals(DraftRecord.SUBJECT)) {
      return subject.toString();
    }
    RecordId id = ids.get(token);
    return id == null ? token : id.toString();
  }
}
