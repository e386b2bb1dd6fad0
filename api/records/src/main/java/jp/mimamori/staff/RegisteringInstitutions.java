package jp.mimamori.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.code.InstitutionNumber;
import jp.mimamori.code.InsurerNumber;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Ids;
import jp.mimamori.identity.Institution;
import jp.mimamori.identity.Practitioner;
import jp.mimamori.identity.Practitioners;
import jp.mimamori.identity.StaffNotPossible;

/** An operator registers institutions, and finds them. */
@ApplicationScoped
public class RegisteringInstitutions {

  @Inject Practitioners practitioners;
  @Inject Office office;

  /**
   * What is known of an institution that is to be registered.
   *
   * @param number 保険医療機関番号 of what treats people, 保険者番号 of an insurer; empty when there is none
   * @param asWritten whether the number stands like this on the paper, though its check digit is
   *     not that of the others
   */
  public record NewInstitution(
      String name, Institution.Kind kind, String number, boolean asWritten) {}

  /** An institution and who works, worked or will work there. */
  public record Details(Institution institution, List<Practitioner> staff) {}

  /**
   * @throws StaffNotPossible when the number is not right, missing or another's
   */
  @Transactional
  public UUID register(Caller caller, NewInstitution institution) {
    office.requireOperator(caller);
    String number = numberOf(institution);
    if (!number.isEmpty() && practitioners.numbered(number).isPresent()) {
      throw new StaffNotPossible(StaffNotPossible.Why.NUMBER_TAKEN);
    }
    UUID id = Ids.next(office.now());
    practitioners.add(new Institution(id, institution.name().strip(), institution.kind(), number));
    office.log(caller, "registered institution", id);
    return id;
  }

  /** Institutions whose name holds the text; at most {@link Practitioners#PAGE}. */
  @Transactional
  public List<Institution> named(Caller caller, String part) {
    office.requireOperator(caller);
    return practitioners.named(part.strip());
  }

  /** Empty when there is no such institution. */
  @Transactional
  public Optional<Details> details(Caller caller, UUID id) {
    office.requireOperator(caller);
    return practitioners
        .institution(id)
        .map(institution -> new Details(institution, practitioners.staffOf(id)));
  }

  /** The number in its one form, which is right for the kind of institution. */
  private static String numberOf(NewInstitution institution) {
    String written = institution.number().strip();
    return switch (institution.kind()) {
      case MEDICAL, PHARMACY -> written.isEmpty() ? "" : ofTreating(institution, written);
      case INSURER -> ofInsurer(institution, written);
      case FIRE_DEPARTMENT, SCHOOL, RESEARCH, MUNICIPALITY, OTHER -> none(written);
    };
  }

  private static String ofTreating(NewInstitution institution, String written) {
    InstitutionNumber number =
        InstitutionNumber.parse(written)
            .filter(n -> n.isPharmacy() == (institution.kind() == Institution.Kind.PHARMACY))
            .filter(n -> n.checkDigitHolds() || institution.asWritten())
            .orElseThrow(() -> new StaffNotPossible(StaffNotPossible.Why.NUMBER_WRONG));
    return number.digits();
  }

  private static String ofInsurer(NewInstitution institution, String written) {
    if (written.isEmpty()) {
      throw new StaffNotPossible(StaffNotPossible.Why.NUMBER_MISSING);
    }
    InsurerNumber number =
        InsurerNumber.parse(written)
            .filter(n -> n.checkDigitHolds() || institution.asWritten())
            .orElseThrow(() -> new StaffNotPossible(StaffNotPossible.Why.NUMBER_WRONG));
    // as insured numbers are compared
    return number.digits().length() == 6 ? "00" + number.digits() : number.digits();
  }

  private static String none(String written) {
    if (!written.isEmpty()) {
      throw new StaffNotPossible(StaffNotPossible.Why.NUMBER_WRONG);
    }
    return "";
  }
}
