package jp.mimamori.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.identity.SubjectId;

/** What people keep out of grants and hide; read on each question, never cached. */
@ApplicationScoped
public class Choices {

  /** The most that one person keeps out at a time. */
  public static final int MOST = 300;

  @PersistenceContext EntityManager entities;

  public void add(Choice choice) {
    entities.persist(choice);
    entities.flush();
  }

  public Optional<Choice> find(SubjectId subject, UUID id) {
    return Optional.ofNullable(entities.find(Choice.class, new GrantKey(subject.value(), id)));
  }

  /** All that is kept out now, oldest first; never cut short, since each row withholds. */
  public List<Choice> open(SubjectId subject) {
    return entities
        .createQuery(
            """
            select c from Choice c where c.subjectId = :subject and c.endedAt is null order by c.chosenAt, c.id
            """,
            Choice.class)
        .setParameter("subject", subject.value())
        .getResultList();
  }

  /** What is kept from whom now. */
  KeptOut keptOut(SubjectId subject) {
    List<Choice> open = open(subject);
    return new KeptOut(kept(open, Choice.Audience.GRANTEES), kept(open, Choice.Audience.GUARDIANS));
  }

  private static Exclusions kept(List<Choice> open, Choice.Audience audience) {
    return open.stream()
        .filter(choice -> choice.audience() == audience)
        .map(Choice::exclusions)
        .reduce(Exclusions.NONE, Exclusions::and);
  }
}
