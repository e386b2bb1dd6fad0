package jp.mimamori.record;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The drafts of one document with the labels of what they refer to: a finding whose visit names the
 * hospital is one of that hospital, and one whose visit is for a sensitive illness is sensitive.
 * What a whole holds does not make its other parts sensitive.
 */
final class Labelled {

  private static final Pattern REFERENCE = Pattern.compile("/(draft-[0-9a-f]{32})\"");

  private final Map<String, DraftRecord> byToken = new LinkedHashMap<>();
  private final Map<String, Set<String>> targets = new HashMap<>();
  private final List<DraftRecord> all;

  Labelled(List<DraftRecord> drafts) {
    all = drafts;
    for (DraftRecord draft : drafts) {
      byToken.put(DraftRecord.token(draft.key()), draft);
    }
  }

  /** The drafts in their order. */
  List<DraftRecord> drafts() {
    return all.stream().map(draft -> draft.labelled(labels(draft))).toList();
  }

  /** What each refers to among them, by keys over versions; not its whole, and not its parts. */
  Map<String, Set<String>> references() {
    Map<String, Set<String>> references = new LinkedHashMap<>();
    byToken.forEach(
        (token, draft) -> {
          Set<String> meant = new HashSet<>(targets(draft));
          meant.removeIf(target -> !isOther(target, token));
          if (!meant.isEmpty()) {
            references.put(token, meant);
          }
        });
    return references;
  }

  private boolean isOther(String target, String from) {
    DraftRecord other = byToken.get(target);
    return other != null
        && !target.equals(from)
        && (other.partOf() == null || !DraftRecord.token(other.partOf()).equals(from));
  }

  private Labels labels(DraftRecord draft) {
    Labels labels = draft.labels();
    Set<String> seen = new HashSet<>(Set.of(DraftRecord.token(draft.key())));
    List<String> open = List.copyOf(targets(draft));
    while (!open.isEmpty()) {
      Set<String> next = new HashSet<>();
      for (String token : open) {
        DraftRecord target = byToken.get(token);
        if (target != null && seen.add(token)) {
          labels = labels.and(target.labels());
          next.addAll(targets(target));
        }
      }
      open = List.copyOf(next);
    }
    return labels;
  }

  /** What a draft refers to, but for its own whole. */
  private Set<String> targets(DraftRecord draft) {
    return targets.computeIfAbsent(draft.key(), key -> find(draft));
  }

  private static Set<String> find(DraftRecord draft) {
    Set<String> found = new HashSet<>();
    Matcher reference = REFERENCE.matcher(draft.template());
    while (reference.find()) {
      found.add(reference.group(1));
    }
    if (draft.partOf() != null) {
      found.remove(DraftRecord.token(draft.partOf()));
    }
    return found;
  }
}
