package jp.mimamori.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.consent.Grant;
import jp.mimamori.consent.GrantStep;
import jp.mimamori.consent.Grantee;
import jp.mimamori.person.Person;

/** Who granted something to whom, with their names: in one query, however many they are. */
@ApplicationScoped
class Patients {

  private static final Instant BEGINNING = Instant.parse("1970-01-01T00:00:00Z");
  private static final UUID FIRST = new UUID(0, 0);

  @PersistenceContext EntityManager entities;

  /** A grant of somebody's, and until when it lasts as it was agreed on. */
  record Found(Person person, Grant grant, Instant until) {

    PatientCursor cursor() {
      return new PatientCursor(until, grant.id().value());
    }
  }

  /**
   * Grants to these that were given, not taken back, and have not ended; what ends first comes
   * first. How each stands is for the rules to say.
   *
   * @param name part of a name or its reading; empty for everybody
   */
  List<Found> of(
      List<Grantee> grantees, String name, Instant now, Optional<PatientCursor> after, int size) {
    String part = "%" + plain(name) + "%";
    return entities
        .createQuery(
            """
            select p, g, s.validUntil from Grant g, GrantStep s, Person p
            where g.granteeId in :grantees and g.granteeKind in :kinds and g.validUntil > :now
              and s.subjectId = g.subjectId and s.grantId = g.id and s.kind in :given and s.validUntil > :now
              and s.number = (select max(n.number) from GrantStep n
                where n.subjectId = s.subjectId and n.grantId = s.grantId)
              and p.id = g.subjectId and (p.name like :name or p.kana like :kana)
              and (s.validUntil > :until or (s.validUntil = :until and g.id > :id))
            order by s.validUntil, g.id
            """,
            Object[].class)
        .setParameter("grantees", grantees.stream().map(Grantee::id).toList())
        .setParameter("kinds", grantees.stream().map(Grantee::kind).toList())
        .setParameter("given", Set.of(GrantStep.Kind.GRANTED, GrantStep.Kind.REAFFIRMED))
        .setParameter("now", now)
        .setParameter("name", part)
        .setParameter("kana", katakana(part))
        .setParameter("until", after.map(PatientCursor::until).orElse(BEGINNING))
        .setParameter("id", after.map(PatientCursor::grant).orElse(FIRST))
        .setMaxResults(size)
        .getResultStream()
        .map(row -> new Found((Person) row[0], (Grant) row[1], (Instant) row[2]))
        .toList();
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().replaceAll("[%_\\\\]", "");
  }

  private static String katakana(String text) {
    StringBuilder katakana = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c >= 'ぁ' && c <= 'ゖ' ? c + ('ァ' - 'ぁ') : c)
        .forEach(katakana::appendCodePoint);
    return katakana.toString();
  }
}
