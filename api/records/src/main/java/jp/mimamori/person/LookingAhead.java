package jp.mimamori.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mimamori.consent.Guardianship;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.consent.Seeing;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.sharing.Foreseeing;
import jp.mimamori.sharing.Rehearsing;

/** Who will see what on which day, with the names of those who stand in. */
@ApplicationScoped
public class LookingAhead {

  @Inject Foreseeing foreseeing;
  @Inject Rehearsing rehearsing;
  @Inject People people;

  /**
   * What the coming years bring.
   *
   * @param names of the people who stand in or did
   */
  public record Ahead(Foreseeing.Outlook outlook, Map<SubjectId, String> names) {

    @Override
    public String toString() {
      return "Ahead";
    }
  }

  /**
   * What the coming years bring, if nobody decides anything until then.
   *
   * @throws RefusedException when the caller is neither the person nor a guardian
   */
  @Transactional
  public Ahead outlook(Caller caller, SubjectId subject) {
    Foreseeing.Outlook outlook = foreseeing.outlook(caller, subject);
    Set<SubjectId> ids =
        Stream.concat(
                outlook.standIns().stream().map(Guardianship::guardian),
                outlook.turns().values().stream()
                    .flatMap(List::stream)
                    .map(Seeing::guardian)
                    .filter(Objects::nonNull))
            .collect(Collectors.toSet());
    return new Ahead(outlook, names(ids));
  }

  /** Who sees what on one day, hours of the week included. Refused likewise. */
  @Transactional
  public List<Seeing> on(Caller caller, SubjectId subject, LocalDate day) {
    return rehearsing.on(caller, subject, day);
  }

  private Map<SubjectId, String> names(Set<SubjectId> ids) {
    return people.all(ids).stream().collect(Collectors.toMap(Person::id, Person::name));
  }
}
