package jp.mimamori.emergency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import jp.mimamori.identity.Japan;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.person.People;

/** Finds what judging needs of a person: the age, and the files that there are. */
@ApplicationScoped
class Judges {

  @Inject People people;
  @Inject DatasetFiles files;

  /** A file that it finds is dropped by nobody until the transaction ends. */
  Judging of(SubjectId subject, Instant now) {
    LocalDate bornOn = people.find(subject).orElseThrow().bornOn();
    return new Judging(
        bornOn,
        Japan.dayOf(now),
        meant -> files.held(subject, meant.id()).map(file -> file.called(meant.name())));
  }
}
