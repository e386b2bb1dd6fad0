package jp.mimamori.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.mimamori.consent.Permit;
import jp.mimamori.person.Person;

/** The places that have to do with a person, as far as records and registration name them. */
@ApplicationScoped
class KnownPlaces {

  private static final int MOST_PLACES = 2_000;
  private static final Pattern MUNICIPALITY = Pattern.compile("(.+?[都道府県])?(.+?[市区町村]).*");

  @PersistenceContext EntityManager entities;

  /** Lets go of a record that is to be shown differently than it is stored. */
  void release(HealthRecord record) {
    entities.detach(record);
  }

  /** Keys of every place that has to do with the person. */
  Set<String> of(Permit permit) {
    UUID subject = permit.subject().value();
    Set<String> places = new HashSet<>();
    entities
        .createQuery(
            "select distinct r.institutions from HealthRecord r where r.subjectId = :subject",
            String.class)
        .setParameter("subject", subject)
        .setMaxResults(MOST_PLACES)
        .getResultStream()
        .flatMap(keys -> Arrays.stream(keys.split("\\|")))
        .forEach(places::add);
    entities
        .createQuery(
            "select distinct r.origin from HealthRecord r where r.subjectId = :subject",
            String.class)
        .setParameter("subject", subject)
        .setMaxResults(MOST_PLACES)
        .getResultStream()
        .map(Labels::keyOf)
        .forEach(places::add);
    Person person = entities.find(Person.class, subject);
    if (person != null) {
      home(person).map(Labels::keyOf).forEach(places::add);
    }
    places.remove("");
    return places;
  }

  /** The address, and the municipality in it. */
  private static Stream<String> home(Person person) {
    Matcher parts = MUNICIPALITY.matcher(person.address());
    return parts.matches()
        ? Stream.of(person.address(), parts.group(2))
        : Stream.of(person.address());
  }
}
