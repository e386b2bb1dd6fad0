package jp.mimamori.emergency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jp.mimamori.disaster.Area;
import jp.mimamori.disaster.Disasters;
import jp.mimamori.identity.Normal;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.person.Insurance;
import jp.mimamori.person.People;
import jp.mimamori.person.Person;
import jp.mimamori.person.Sex;

/** Who may be meant by a search; the names as people write them in a hurry. */
@ApplicationScoped
class Finding {

  @Inject People people;
  @Inject Disasters disasters;

  /**
   * @throws NoDisasterThere when it takes a disaster mode and none holds anywhere
   */
  List<Person> find(Search search, Instant now) {
    if (search instanceof Search.ByNumber byNumber) {
      return insured(byNumber);
    }
    return search instanceof Search.InDisaster inDisaster
        ? struck(inDisaster, now)
        : named((Search.ByPerson) search);
  }

  /** Whether somebody lives where a disaster mode holds. */
  boolean isInDisaster(SubjectId subject, Instant now) {
    List<Area> areas = disasters.areas(now);
    return people.find(subject).filter(person -> lives(person, areas)).isPresent();
  }

  boolean isRegistered(SubjectId subject) {
    return people.find(subject).isPresent();
  }

  /**
   * Somebody who is registered, as whoever is meant.
   *
   * @throws IllegalStateException when nobody is: an access was opened for nobody, a bug of ours
   */
  @Transactional
  Candidate candidate(SubjectId subject) {
    return people.find(subject).map(Candidate::of).orElseThrow(IllegalStateException::new);
  }

  private List<Person> insured(Search.ByNumber search) {
    List<SubjectId> found = people.insuredAs(search.number(), search.bornOn());
    return found.isEmpty() ? List.of() : people.all(found);
  }

  private List<Person> named(Search.ByPerson search) {
    return called(search.name(), search.bornOn(), search.sex())
        .filter(one -> livesOrIsInsured(one, search.hint()))
        .toList();
  }

  private List<Person> struck(Search.InDisaster search, Instant now) {
    List<Area> areas = disasters.areas(now);
    if (areas.isEmpty()) {
      throw new NoDisasterThere();
    }
    return called(search.name(), search.bornOn(), search.sex())
        .filter(one -> lives(one, areas))
        .toList();
  }

  private static boolean lives(Person person, List<Area> areas) {
    return areas.stream().anyMatch(area -> area.covers(person.address()));
  }

  private Stream<Person> called(String written, LocalDate bornOn, Sex sex) {
    String name = Normal.name(written);
    return people.bornOn(bornOn).stream()
        .filter(one -> Normal.name(one.name()).equals(name) || Normal.name(one.kana()).equals(name))
        .filter(one -> isOfSex(one, sex));
  }

  /** Whose sex nobody recorded, or nobody can tell, is not left out for it. */
  private static boolean isOfSex(Person person, Sex sex) {
    return person.sex() == sex || person.sex() == Sex.UNKNOWN || sex == Sex.UNKNOWN;
  }

  private boolean livesOrIsInsured(Person person, String hint) {
    return Normal.number(person.address()).contains(Normal.number(hint))
        || people.insurancesOf(person.id()).stream()
            .map(Insurance::number)
            .anyMatch(number -> Normal.number(number.insurer()).equals(Normal.number(hint)));
  }
}
