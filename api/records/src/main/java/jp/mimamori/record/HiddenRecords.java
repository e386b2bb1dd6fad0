package jp.mimamori.record;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Visit;
import jp.mimamori.identity.Japan;
import org.jspecify.annotations.Nullable;

/**
 * Which records tell of hidden visits: what names the place in these days, what the place
 * prescribed and was handed out within the days a prescription holds, whatever refers to any of
 * that, and what only that refers to. What a guardian brought after the visit was hidden does not
 * count: it is no secret, and its absence would tell.
 */
final class HiddenRecords {

  /** The day it is written and three more (療養担当規則20条3号イ). */
  private static final int DAYS_OF_A_PRESCRIPTION = 4;

  private static final int ROUNDS = 5;

  private final EntityManager entities;
  private final UUID subject;

  /** By key, when the last of the visits that it tells of was hidden. */
  private final Map<String, Instant> since = new HashMap<>();

  private HiddenRecords(EntityManager entities, UUID subject) {
    this.entities = entities;
    this.subject = subject;
  }

  /** What a record has that says of which visit it is. */
  private record Facts(
      String key,
      String institutions,
      Category category,
      LocalDate on,
      @Nullable Instant from,
      @Nullable Instant until) {}

  static HiddenRecords of(EntityManager entities, UUID subject, Map<Visit, Instant> visits) {
    HiddenRecords hidden = new HiddenRecords(entities, subject);
    if (!visits.isEmpty()) {
      hidden.direct(visits);
      hidden.connected();
    }
    return hidden;
  }

  /** Their keys; those of wholes stand for their parts too. Never empty. */
  Set<String> keys() {
    return since.isEmpty() ? Set.of("") : since.keySet();
  }

  /** Those that a guardian brought afterwards. Never empty. */
  Set<UUID> broughtSince() {
    Set<UUID> brought =
        Chunks.of(since.keySet()).flatMap(this::brought).collect(Collectors.toSet());
    return brought.isEmpty() ? Set.of(new UUID(0, 0)) : brought;
  }

  private void direct(Map<Visit, Instant> visits) {
    for (Facts facts : around(visits.keySet())) {
      visits.forEach(
          (visit, at) -> {
            if (tells(facts, visit)) {
              add(facts.key(), at);
            }
          });
    }
  }

  private List<Facts> around(Set<Visit> visits) {
    List<String> any = new ArrayList<>();
    Map<String, Object> values = new HashMap<>();
    for (Visit visit : visits) {
      int n = any.size();
      any.add(
          "v.effectiveOn between :first%1$d and :last%1$d or v.effectiveFrom < :end%1$d and v.effectiveUntil > :start%1$d"
              .formatted(n));
      values.put("first" + n, visit.day());
      values.put("last" + n, lastOfPrescription(visit));
      values.put("start" + n, start(visit.day()));
      values.put("end" + n, start(visit.until().plusDays(1)));
    }
    TypedQuery<Object[]> query =
        entities.createQuery(
            "select v.sourceKey, v.institutions, v.category, v.effectiveOn, v.effectiveFrom,"
                + " v.effectiveUntil from HealthRecord v where v.subjectId = :subject and ("
                + String.join(" or ", any)
                + ")",
            Object[].class);
    query.setParameter("subject", subject);
    values.forEach(query::setParameter);
    return query
        .getResultStream()
        .map(
            row ->
                new Facts(
                    (String) row[0],
                    (String) row[1],
                    (Category) row[2],
                    (LocalDate) row[3],
                    (Instant) row[4],
                    (Instant) row[5]))
        .toList();
  }

  private static boolean tells(Facts facts, Visit visit) {
    return names(facts.institutions(), visit.institution())
        && (isWithin(facts, visit) || isPrescribed(facts, visit));
  }

  private static boolean names(String institutions, String place) {
    return place.isEmpty()
        ? institutions.isEmpty()
        : institutions.equals(Labels.TOO_MANY) || institutions.contains("|" + place + "|");
  }

  private static boolean isWithin(Facts facts, Visit visit) {
    boolean day = !facts.on().isBefore(visit.day()) && !facts.on().isAfter(visit.until());
    boolean overlaps =
        facts.from() != null
            && facts.until() != null
            && facts.from().isBefore(start(visit.until().plusDays(1)))
            && facts.until().isAfter(start(visit.day()));
    return day || overlaps;
  }

  private static boolean isPrescribed(Facts facts, Visit visit) {
    return facts.category() == Category.MEDICATION
        && !visit.institution().isEmpty()
        && facts.on().isAfter(visit.until())
        && !facts.on().isAfter(lastOfPrescription(visit));
  }

  private static LocalDate lastOfPrescription(Visit visit) {
    return visit.until().plusDays(DAYS_OF_A_PRESCRIPTION - 1);
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(Japan.ZONE).toInstant();
  }

  private void connected() {
    Set<String> open = Set.copyOf(since.keySet());
    for (int round = 0; round < ROUNDS && !open.isEmpty(); round++) {
      Set<String> next = new HashSet<>(referringTo(open));
      next.addAll(referredToFrom(open));
      open = next;
    }
  }

  private Set<String> referringTo(Set<String> targets) {
    Set<String> more = new HashSet<>();
    Chunks.of(targets)
        .flatMap(keys -> references("x.targetKey in :keys", keys))
        .filter(reference -> add((String) reference[0], since.get((String) reference[1])))
        .forEach(reference -> more.add((String) reference[0]));
    return more;
  }

  /** Only what nothing that shows refers to, and not what was there before the visit. */
  private Set<String> referredToFrom(Set<String> sources) {
    Map<String, Instant> meant = new HashMap<>();
    Chunks.of(sources)
        .flatMap(this::laterTargets)
        .forEach(row -> meant.merge((String) row[1], since.get((String) row[0]), later()));
    Set<String> shown =
        Chunks.of(meant.keySet())
            .flatMap(keys -> references("x.targetKey in :keys", keys))
            .filter(reference -> !since.containsKey((String) reference[0]))
            .map(reference -> (String) reference[1])
            .collect(Collectors.toSet());
    Set<String> more = new HashSet<>();
    meant.forEach(
        (key, at) -> {
          if (!shown.contains(key) && add(key, at)) {
            more.add(key);
          }
        });
    return more;
  }

  private Stream<Object[]> laterTargets(List<String> sources) {
    return entities
        .createQuery(
            """
            select x.sourceKey, x.targetKey from RecordReference x, HealthRecord s, HealthRecord t
            where x.subjectId = :subject and x.sourceKey in :keys
              and s.subjectId = x.subjectId and s.sourceKey = x.sourceKey
              and t.subjectId = x.subjectId and t.sourceKey = x.targetKey
              and t.effectiveOn >= s.effectiveOn
            """,
            Object[].class)
        .setParameter("subject", subject)
        .setParameter("keys", sources)
        .getResultStream();
  }

  private Stream<Object[]> references(String condition, List<String> keys) {
    return entities
        .createQuery(
            "select x.sourceKey, x.targetKey from RecordReference x where x.subjectId = :subject"
                + " and "
                + condition,
            Object[].class)
        .setParameter("subject", subject)
        .setParameter("keys", keys)
        .getResultStream();
  }

  private Stream<UUID> brought(List<String> keys) {
    return entities
        .createQuery(
            """
            select b.recordId, b.broughtAt, r.sourceKey, r.partOf from Brought b, HealthRecord r
            where b.subjectId = :subject and r.subjectId = b.subjectId and r.id = b.recordId
              and (r.sourceKey in :keys or r.partOf in :keys)
            """,
            Object[].class)
        .setParameter("subject", subject)
        .setParameter("keys", keys)
        .getResultStream()
        .filter(row -> ((Instant) row[1]).isAfter(hiddenAt((String) row[2], (String) row[3])))
        .map(row -> (UUID) row[0]);
  }

  private Instant hiddenAt(String key, @Nullable String whole) {
    return Stream.of(Optional.of(key), Optional.ofNullable(whole))
        .flatMap(Optional::stream)
        .map(since::get)
        .filter(Objects::nonNull)
        .max(Instant::compareTo)
        .orElse(Instant.MIN);
  }

  private boolean add(String key, Instant at) {
    Instant before = since.get(key);
    since.merge(key, at, later());
    return !Objects.equals(before, since.get(key));
  }

  private static java.util.function.BinaryOperator<Instant> later() {
    return (one, other) -> one.isAfter(other) ? one : other;
  }
}
