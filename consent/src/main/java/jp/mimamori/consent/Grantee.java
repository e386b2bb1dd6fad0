package jp.mimamori.consent;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mimamori.identity.Affiliation;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Institution;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.identity.Via;

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
    /** Everybody who works at the person's insurer on the day. */
    INSURER,
    /** Everybody who works at a research institution on the day. */
    RESEARCHER,
    /** The systems of two municipalities, for one hand-over of records from one to the other. */
    HAND_OVER;

    /** Whether it has an id of ours. */
    boolean isRegistered() {
      return switch (this) {
        case INSTITUTION, PRACTITIONER, DELEGATE, INSURER, RESEARCHER, HAND_OVER -> true;
        case APP, LINK -> false;
      };
    }

    /** Whether it can be granted something for this purpose. */
    public boolean takes(Purpose purpose) {
      return switch (this) {
        case INSURER -> purpose == Purpose.INSURANCE;
        case RESEARCHER -> purpose == Purpose.RESEARCH;
        case HAND_OVER -> purpose == Purpose.CARE;
        case INSTITUTION, PRACTITIONER, APP, DELEGATE, LINK -> purpose.isGrantable();
      };
    }
  }

  /** The purposes that a person who grants something, or whoever asks, chooses from. */
  public static List<Purpose> purposesTo(Kind kind) {
    return switch (kind) {
      case INSURER -> List.of(Purpose.INSURANCE);
      case RESEARCHER -> List.of(Purpose.RESEARCH);
      case HAND_OVER -> List.of(Purpose.CARE);
      case APP -> List.of(Purpose.APP);
      case INSTITUTION, PRACTITIONER, DELEGATE, LINK ->
          List.of(Purpose.TREATMENT, Purpose.CARE, Purpose.SCHOOL);
    };
  }

  public Grantee {
    if (id.isBlank() || id.length() > 64) {
      throw new IllegalArgumentException("a grantee has an id of 1 to 64 characters");
    }
    id = kind.isRegistered() ? asStored(id) : id;
  }

  /** However it was written: what is granted is found by the id as it is stored. */
  private static String asStored(String id) {
    try {
      return UUID.fromString(id).toString();
    } catch (IllegalArgumentException none) {
      return id;
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

  public static Grantee app(String id) {
    return new Grantee(Kind.APP, id);
  }

  public static Grantee link(String id) {
    return new Grantee(Kind.LINK, id);
  }

  public static Grantee handOver(UUID id) {
    return new Grantee(Kind.HAND_OVER, id.toString());
  }

  /** Everybody who works where this caller does, as what that institution is. */
  public static Grantee workplace(Affiliation affiliation) {
    return place(affiliation.kind(), affiliation.institution());
  }

  /** Everybody who works at an institution, as what it is. */
  public static Grantee place(Institution.Kind kind, UUID institution) {
    String id = institution.toString();
    return switch (kind) {
      case INSURER -> new Grantee(Kind.INSURER, id);
      case RESEARCH -> new Grantee(Kind.RESEARCHER, id);
      case MEDICAL, PHARMACY, FIRE_DEPARTMENT, SCHOOL, MUNICIPALITY, OTHER ->
          new Grantee(Kind.INSTITUTION, id);
    };
  }

  /** Somebody who works there; of an insurer or a study always everybody there. */
  public static Grantee myself(Affiliation affiliation) {
    Grantee workplace = workplace(affiliation);
    return workplace.kind() == Kind.INSTITUTION
        ? practitioner(affiliation.practitioner())
        : workplace;
  }

  /**
   * @throws TermsNotPossible when it is granted nothing for this purpose
   */
  public void refuseUnlessFor(Purpose purpose) {
    if (!kind.takes(purpose)) {
      throw new TermsNotPossible(TermsNotPossible.Why.PURPOSE_NOT_OF_GRANTEE);
    }
  }

  /** As whom this caller can have been granted something; nobody else is ever meant. */
  public static Stream<Grantee> of(Caller caller) {
    Affiliation affiliation = caller.affiliation();
    SubjectId self = caller.self();
    Via via = caller.via();
    if (via != null) {
      return caller.role() == Role.OPERATOR ? Stream.empty() : Stream.of(of(via));
    }
    if (affiliation != null && worksWithPatients(caller.role())) {
      return Stream.of(myself(affiliation), workplace(affiliation)).distinct();
    }
    return caller.role() == Role.CITIZEN && self != null
        ? Stream.of(delegate(self))
        : Stream.empty();
  }

  private static Grantee of(Via via) {
    return switch (via.kind()) {
      case APP -> app(via.id());
      case LINK -> link(via.id());
      case HAND_OVER -> new Grantee(Kind.HAND_OVER, via.id());
    };
  }

  private static boolean worksWithPatients(Role role) {
    return switch (role) {
      case PRACTITIONER, EMERGENCY -> true;
      case CITIZEN, OPERATOR -> false;
    };
  }
}
