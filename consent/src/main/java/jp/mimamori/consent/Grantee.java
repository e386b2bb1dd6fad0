package jp.mimamori.consent;

import java.util.UUID;
import java.util.stream.Stream;
import jp.mimamori.identity.Affiliation;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;

/**
 * To whom something is granted.
 *
 * @param id of the institution, practitioner, person, app or link, by its kind
 */
public record Grantee(Kind kind, String id) {

  /** What a grantee can be. */
  public enum Kind {
    /** Everybody who works at an institution on the day. */
    INSTITUTION,
    /** One practitioner, wherever on the day. */
    PRACTITIONER,
    /** An app of the person's. */
    APP,
    /** Another person: a grandparent, a school nurse. */
    DELEGATE,
    /** Whoever holds a link. */
    LINK,
    /** The person's insurer. */
    INSURER,
    /** A study. */
    RESEARCHER
  }

  public Grantee {
    if (id.isBlank() || id.length() > 64) {
      throw new IllegalArgumentException("a grantee has an id of 1 to 64 characters");
    }
  }

  public static Grantee institution(UUID id) {
    return new Grantee(Kind.INSTITUTION, id.toString());
  }

  public static Grantee practitioner(UUID id) {
    return new Grantee(Kind.PRACTITIONER, id.toString());
  }

  public static Grantee delegate(SubjectId person) {
    return new Grantee(Kind.DELEGATE, person.toString());
  }

  /** As whom this caller can have been granted something; nobody else is ever meant. */
  public static Stream<Grantee> of(Caller caller) {
    Affiliation affiliation = caller.affiliation();
    SubjectId self = caller.self();
    if (affiliation != null && worksWithPatients(caller.role())) {
      return Stream.of(
          practitioner(affiliation.practitioner()), institution(affiliation.institution()));
    }
    return caller.role() == Role.CITIZEN && self != null
        ? Stream.of(delegate(self))
        : Stream.empty();
  }

  private static boolean worksWithPatients(Role role) {
    return switch (role) {
      case PRACTITIONER, EMERGENCY -> true;
      case CITIZEN, OPERATOR -> false;
    };
  }
}
