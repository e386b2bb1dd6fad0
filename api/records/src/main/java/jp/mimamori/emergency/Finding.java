package jp.mimamori.emergency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
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

  List<Person> find(Search search) {
    return search instanceof Search.ByNumber byNumber
        ? insured(byNumber)
        : named((Search.ByPerson) search);
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
    String name = Normal.name(search.name());
    return people.bornOn(search.bornOn()).stream()
        .filter(one -> Normal.name(one.name()).equals(name) || Normal.name(one.kana()).equals(name))
        .filter(one -> isOfSex(one, search.sex()))
        .filter(one -> livesOrIsInsured(one, search.hint()))
        .toList();
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
