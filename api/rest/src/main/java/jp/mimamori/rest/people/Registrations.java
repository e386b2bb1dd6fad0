package jp.mimamori.rest.people;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import jp.mimamori.consent.Guardianship;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.mobile.NewInsurancePayload;
import jp.mimamori.mobile.NewPersonPayload;
import jp.mimamori.mobile.PeopleFoundPayload;
import jp.mimamori.mobile.RegistrationPayload;
import jp.mimamori.person.InsuredNumber;
import jp.mimamori.person.Person;
import jp.mimamori.person.ReadingPeople;
import jp.mimamori.person.RegisteringPeople;
import jp.mimamori.person.Sex;

/** What an operator registers, as values, and as the contract's payloads. */
final class Registrations {

  private Registrations() {}

  static RegisteringPeople.NewPerson person(NewPersonPayload person) {
    return new RegisteringPeople.NewPerson(
        person.name(),
        person.kana(),
        Sex.valueOf(person.sex().toUpperCase(Locale.ROOT)),
        person.birthDate(),
        Objects.requireNonNullElse(person.postalCode(), ""),
        Objects.requireNonNullElse(person.address(), ""));
  }

  static InsuredNumber number(NewInsurancePayload insurance) {
    return new InsuredNumber(
        insurance.insurer(),
        Objects.requireNonNullElse(insurance.symbol(), ""),
        insurance.number(),
        Objects.requireNonNullElse(insurance.branch(), ""));
  }

  static PeopleFoundPayload found(List<Person> people) {
    return new PeopleFoundPayload(
        people.stream()
            .map(
                p ->
                    new PeopleFoundPayload.Found(
                        p.id().value(), p.name(), p.kana(), p.sex().code(), p.bornOn()))
            .toList());
  }

  /** 201 with the registration as it is now. */
  static Response created(RegisteringPeople registering, Caller caller, SubjectId id) {
    return Response.created(URI.create("/api/people/" + id + "/registration"))
        .entity(registration(registering, caller, id))
        .build();
  }

  static RegistrationPayload registration(
      RegisteringPeople registering, Caller caller, SubjectId id) {
    ReadingPeople.Details details =
        registering.details(caller, id).orElseThrow(NotFoundException::new);
    Person person = details.person();
    return new RegistrationPayload(
        id.value(),
        person.name(),
        person.kana(),
        person.sex().code(),
        person.bornOn(),
        person.postalCode(),
        person.address(),
        details.insurances().stream().map(Payloads::insurance).toList(),
        registering.guardianships(caller, id).stream().map(Registrations::guardianship).toList());
  }

  private static RegistrationPayload.Guardianship guardianship(Guardianship guardianship) {
    return new RegistrationPayload.Guardianship(
        guardianship.id(),
        guardianship.guardian().value(),
        guardianship.legalGround().name(),
        guardianship.isWaiting(),
        guardianship.endsAt());
  }
}
