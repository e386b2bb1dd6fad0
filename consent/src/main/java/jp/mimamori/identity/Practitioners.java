package jp.mimamori.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The institutions that are registered, and who works there.
 *
 * <p>What is added is written at once: rows of other classes refer to it by id only, and the order
 * of writing is otherwise open.
 */
@ApplicationScoped
public class Practitioners {

  /** The most institutions that one search shows. */
  public static final int PAGE = 100;

  private static final int STAFF = 500;

  /** The most that one list for a search by name holds. */
  private static final int MOST = 5_000;

  @PersistenceContext EntityManager entities;

  public void add(Institution institution) {
    entities.persist(institution);
    entities.flush();
  }

  public void add(Practitioner practitioner) {
    entities.persist(practitioner);
    entities.flush();
  }

  /** Where the practitioner works from now on. */
  public void add(Tenure tenure) {
    entities.persist(tenure);
    entities.flush();
  }

  public Optional<Practitioner> find(UUID id) {
    return Optional.ofNullable(entities.find(Practitioner.class, id));
  }

  public Optional<Institution> institution(UUID id) {
    return Optional.ofNullable(entities.find(Institution.class, id));
  }

  public Optional<Institution> numbered(String number) {
    return entities
        .createQuery("select i from Institution i where i.number = :number", Institution.class)
        .setParameter("number", number)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** Institutions whose name holds the text, in the order of names; at most {@link #PAGE}. */
  public List<Institution> named(String part) {
    return entities
        .createQuery(
            "select i from Institution i where lower(i.name) like :part order by i.name, i.id",
            Institution.class)
        .setParameter("part", "%" + part.toLowerCase().replaceAll("[%_\\\\]", "") + "%")
        .setMaxResults(PAGE)
        .getResultList();
  }

  /** Who works, worked or will work at an institution, in the order of readings; at most 500. */
  public List<Practitioner> staffOf(UUID institution) {
    return entities
        .createQuery(
            """
            select distinct p from Practitioner p, Tenure t
            where t.practitioner = p and t.institutionId = :institution order by p.kana, p.id
            """,
            Practitioner.class)
        .setParameter("institution", institution)
        .setMaxResults(STAFF)
        .getResultList();
  }

  /** The institutions that are registered, by name; at most 5,000. */
  public List<Institution> institutions() {
    return entities
        .createQuery("select i from Institution i order by i.name, i.id", Institution.class)
        .setMaxResults(MOST)
        .getResultList();
  }

  /** That a practitioner works at an institution. */
  public record Working(UUID practitioner, String name, String kana, UUID institution) {}

  /** Which people work somewhere on this day, by reading; at most 5,000. */
  public List<Working> workingOn(LocalDate day) {
    return entities
        .createQuery(
            """
            select p.id, p.name, p.kana, t.institutionId from Practitioner p, Tenure t
            where t.practitioner = p and t.from <= :day and (t.until is null or t.until >= :day)
            and p.profession <> :system order by p.kana, p.id
            """,
            Object[].class)
        .setParameter("day", day)
        .setParameter("system", Practitioner.Profession.SYSTEM)
        .setMaxResults(MOST)
        .getResultStream()
        .map(row -> new Working((UUID) row[0], (String) row[1], (String) row[2], (UUID) row[3]))
        .toList();
  }
}
