package jp.mimamori.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.mimamori.identity.Normal;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.intake.Claim;
import jp.mimamori.intake.Finding;
import jp.mimamori.person.Insurance;
import jp.mimamori.person.InsuredNumber;
import jp.mimamori.person.People;
import jp.mimamori.person.Person;
import jp.mimamori.person.Sex;
import org.jspecify.annotations.Nullable;

/** Whom a document is about. Never a guess: exactly one person fits, or none is taken. */
@ApplicationScoped
public class Matching {

  @Inject People people;

  /** Something by which people are told apart. */
  public enum Trait {
    BIRTH_DATE,
    SEX,
    INSURED_NUMBER,
    NAME
  }

  /** The one person found, or the finding that says why there is none. */
  record Match(@Nullable SubjectId subject, @Nullable IntakeFinding why, List<Finding> findings) {

    Match(@Nullable SubjectId subject, @Nullable IntakeFinding why) {
      this(subject, why, List.of());
    }
  }

  /**
   * Finds the person by insurer, symbol, number, branch and birth date, all in their normal form.
   */
  Match find(Claim claim) {
    InsuredNumber insured = claim.insured();
    if (insured == null
        || insured.insurer().isBlank()
        || insured.number().isBlank()
        || claim.birthDate() == null) {
      return new Match(null, IntakeFinding.NOT_ENOUGH_TO_MATCH);
    }
    List<SubjectId> found = people.insuredAs(insured, claim.birthDate());
    return switch (found.size()) {
      case 0 -> new Match(null, IntakeFinding.NOBODY_MATCHES);
      case 1 -> unlessContradicted(found.get(0), claim);
      default -> new Match(null, IntakeFinding.SEVERAL_MATCH);
    };
  }

  /**
   * Everybody who may be meant: by insured number and birth date, else by name and birth date; at
   * most 20.
   */
  List<SubjectId> candidates(Claim claim) {
    InsuredNumber insured = claim.insured();
    LocalDate born = claim.birthDate();
    if (born == null) {
      return List.of();
    }
    if (insured != null && !insured.insurer().isBlank() && !insured.number().isBlank()) {
      List<SubjectId> found = people.insuredAs(insured, born);
      if (!found.isEmpty()) {
        return found;
      }
    }
    if (claim.name() == null && claim.kana() == null) {
      return List.of();
    }
    return people.bornOn(born).stream()
        .filter(person -> !namesDiffer(person, claim) && !contradicts(claim.sex(), person.sex()))
        .map(Person::id)
        .limit(20)
        .toList();
  }

  /** Number and birth date of twins are the same where the branch is missing: sex and name tell. */
  Match unlessContradicted(SubjectId subject, Claim claim) {
    InsuredNumber insured = claim.insured();
    List<Finding> against = judge(subject, claim);
    boolean certain =
        against.stream()
            .map(Finding::code)
            .allMatch(
                code ->
                    code == IntakeFinding.NAME_DIFFERS
                        && insured != null
                        && !insured.branch().isBlank());
    return certain ? new Match(subject, null, against) : new Match(null, IntakeFinding.NOT_CERTAIN);
  }

  /**
   * What speaks against the document being about this person; an ERROR means it is somebody else's.
   */
  List<Finding> judge(SubjectId subject, Claim claim) {
    Person person =
        people.find(subject).orElseThrow(() -> new IllegalArgumentException("no such person"));
    return judge(person, people.insurancesOf(subject), claim);
  }

  static List<Finding> judge(Person person, List<Insurance> insurances, Claim claim) {
    if (claim.birthDate() != null && !claim.birthDate().equals(person.bornOn())) {
      return somebodyElse(Trait.BIRTH_DATE);
    }
    if (contradicts(claim.sex(), person.sex())) {
      return somebodyElse(Trait.SEX);
    }
    Optional<Boolean> insured = insuredAlike(insurances, claim.insured());
    if (insured.isPresent() && !insured.get()) {
      return somebodyElse(Trait.INSURED_NUMBER);
    }
    boolean sameNumber = insured.orElse(false);
    if (namesDiffer(person, claim)) {
      return sameNumber && claim.birthDate() != null
          ? List.of(Finding.of(IntakeFinding.NAME_DIFFERS, ""))
          : somebodyElse(Trait.NAME);
    }
    return namesNobody(claim) ? List.of(Finding.of(IntakeFinding.NOBODY_NAMED, "")) : List.of();
  }

  private static List<Finding> somebodyElse(Trait trait) {
    return List.of(Finding.of(IntakeFinding.SOMEBODY_ELSE, "", trait.name()));
  }

  private static boolean contradicts(@Nullable Sex claimed, Sex recorded) {
    return (claimed == Sex.MALE && recorded == Sex.FEMALE)
        || (claimed == Sex.FEMALE && recorded == Sex.MALE);
  }

  /**
   * Same or other number with an insurer that the person is known to be insured with; empty when
   * that tells nothing.
   */
  private static Optional<Boolean> insuredAlike(
      List<Insurance> insurances, @Nullable InsuredNumber claimed) {
    if (claimed == null || claimed.number().isBlank()) {
      return Optional.empty();
    }
    InsuredNumber wanted = claimed.normal();
    List<InsuredNumber> withInsurer = new ArrayList<>();
    for (Insurance insurance : insurances) {
      InsuredNumber known = insurance.number().normal();
      if (known.insurer().equals(wanted.insurer())) {
        withInsurer.add(known);
      }
    }
    if (withInsurer.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(withInsurer.stream().anyMatch(known -> alike(known, wanted)));
  }

  private static boolean alike(InsuredNumber known, InsuredNumber wanted) {
    boolean branch =
        known.branch().isEmpty()
            || wanted.branch().isEmpty()
            || known.branch().equals(wanted.branch());
    return branch
        && known.symbol().equals(wanted.symbol())
        && known.number().equals(wanted.number());
  }

  private static boolean namesDiffer(Person person, Claim claim) {
    List<String> claimed = new ArrayList<>();
    for (String name : new String[] {claim.name(), claim.kana()}) {
      if (name != null && !name.isBlank()) {
        claimed.add(Normal.name(name));
      }
    }
    if (claimed.isEmpty()) {
      return false;
    }
    List<String> own = List.of(Normal.name(person.name()), Normal.name(person.kana()));
    return claimed.stream().noneMatch(own::contains);
  }

  private static boolean namesNobody(Claim claim) {
    return claim.birthDate() == null && claim.name() == null && claim.kana() == null;
  }
}
