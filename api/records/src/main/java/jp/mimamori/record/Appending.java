package jp.mimamori.record;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.mimamori.identity.Ids;
import jp.mimamori.identity.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of drafts: gives ids, leaves out what is stored already, names what is replaced,
 * puts real ids where the templates hold tokens. Knows what is stored only from what it is told.
 */
final class Appending {

  /** A token alone, or at the end of a reference; in the middle of a sentence it is text. */
  private static final Pattern TOKEN =
      Pattern.compile("(?<=[\"/])draft-(?:[0-9a-f]{32}|subject)(?=\")");

  private final SubjectId subject;
  private final DocumentId document;
  private final Instant now;

  /** A content that is stored under a key, and which it replaced. */
  record Stored(String sourceKey, String contentHash, RecordId id, @Nullable RecordId replaces) {}

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
    List<DraftRecord> fresh = new ArrayList<>();
    for (DraftRecord draft : new Labelled(drafts).drafts()) {
      String key = DraftRecord.token(draft.key());
      RecordId known = same.get(key + hash(draft));
      ids.put(key, known == null ? new RecordId(Ids.next(now)) : known);
      if (known == null) {
        fresh.add(draft);
      }
    }
    return fresh.stream().map(draft -> record(draft, ids, newest)).toList();
  }

  private HealthRecord record(
      DraftRecord draft, Map<String, RecordId> ids, Map<String, RecordId> newest) {
    String key = DraftRecord.token(draft.key());
    RecordId id = ids.get(key);
    byte[] body = filled(draft.template(), ids).getBytes(StandardCharsets.UTF_8);
    @Nullable RecordId replaces = newest.get(key);
    return new HealthRecord(subject, id, draft, hash(draft), document.value(), replaces, now, body);
  }

  private String filled(String template, Map<String, RecordId> ids) {
    Matcher token = TOKEN.matcher(template);
    StringBuilder filled = new StringBuilder(template.length());
    while (token.find()) {
      token.appendReplacement(filled, idFor(token.group(), ids));
    }
    return token.appendTail(filled).toString();
  }

  private String idFor(String token, Map<String, RecordId> ids) {
    if (token.equals(DraftRecord.SUBJECT)) {
      return subject.toString();
    }
    RecordId id = ids.get(token);
    return id == null ? token : id.toString();
  }

  private static String hash(DraftRecord draft) {
    return Digests.sha256(draft.template().getBytes(StandardCharsets.UTF_8));
  }
}
