package jp.mimamori.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.mimamori.identity.SubjectId;

/** The people who are registered, and their insured numbers. */
@ApplicationScoped
public class People {

  /** The most people that one search shows. */
  public static final int PAGE = 100;

  @PersistenceContext EntityManager entities;

  /** Adds a person and writes the row at once: rows of other classes refer to it by id only. */
  public void add(Person person) {
    entities.persist(person);
    entities.flush();
  }

  public void add(Insurance insurance) {
    entities.persist(insurance);
  }

  public Optional<Person> find(SubjectId id) {
    return Optional.ofNullable(entities.find(Person.class, id.value()));
  }

  /** Likewise; nobody else changes who stands in for the person until the transaction ends. */
  Optional<Person> locked(SubjectId id) {
    return Optional.ofNullable(
        entities.find(Person.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
  }

  /** These people, in no particular order; at most 50. */
  public List<Person> all(Collection<SubjectId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return entities
        .createQuery("select p from Person p where p.id in :ids", Person.class)
        .setParameter("ids", ids.stream().map(SubjectId::value).toList())
        .setMaxResults(50)
        .getResultList();
  }

  /** All insured numbers of a person, newest first; at most 50. */
  public List<Insurance> insurancesOf(SubjectId subject) {
    return entities
        .createQuery(
            "select i from Insurance i where i.subjectId = :subject order by i.from desc, i.id",
            Insurance.class)
        .setParameter("subject", subject.value())
        .setMaxResults(50)
        .getResultList();
  }

  /**
   * Who has this number and this birth date. Without a branch in the question everybody under the
   * number counts; several hits are for the caller to ask again, never to pick one.
   */
  public List<SubjectId> insuredAs(InsuredNumber insured, LocalDate bornOn) {
    String branch = insured.normal().branch();
    return entities
        .createQuery(
            """
            select i from Insurance i, Person p
            where p.id = i.subjectId and i.matchKey = :key and p.bornOn = :bornOn
            """,
            Insurance.class)
        .setParameter("key", Insurance.matchKeyOf(insured))
        .setParameter("bornOn", bornOn)
        .setMaxResults(20)
        .getResultStream()
        .filter(i -> branch.isEmpty() || i.number().normal().branch().equals(branch))
        .map(Insurance::subject)
        .distinct()
        .toList();
  }

  /** Everybody who was born on this day; at most 1,000. */
  public List<Person> bornOn(LocalDate day) {
    return entities
        .createQuery("select p from Person p where p.bornOn = :day order by p.id", Person.class)
        .setParameter("day", day)
        .setMaxResults(1_000)
        .getResultList();
  }

  /**
   * People whose name or reading begins with the text, for the operator's list; at most {@link
   * #PAGE}.
   */
  public List<Person> named(String beginning) {
    return entities
        .createQuery(
            """
            select p from Person p where p.name like :beginning or p.kana like :beginning order by p.kana, p.id
            """,
            Person.class)
        .setParameter("beginning", beginning.replaceAll("[%_\\\\]", "") + "%")
        .setMaxResults(PAGE)
        .getResultList();
  }
}
