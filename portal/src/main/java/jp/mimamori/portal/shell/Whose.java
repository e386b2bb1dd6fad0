package jp.mimamori.portal.shell;

import com.vaadin.cdi.annotation.UIScoped;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.VaadinSession;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.consent.Terms;
import jp.mimamori.consent.TermsNotPossible;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.person.Person;
import jp.mimamori.person.ReadingPeople;
import jp.mimamori.portal.part.AddressIds;
import org.jspecify.annotations.Nullable;

/**
 * Whose records this browser tab shows: the own ones until somebody else of the family is chosen. A
 * new tab begins with the last choice. What it names is a wish; the use cases decide.
 */
@UIScoped
public class Whose {

  @Inject SignedIn signedIn;
  @Inject ReadingPeople people;

  private @Nullable SubjectId chosen;
  private @Nullable Person patient;

  /** Oneself first, then the wards. */
  public List<Person> family() {
    return people.family(signedIn.caller());
  }

  /**
   * The person whose records are shown.
   *
   * @throws RefusedException when the caller has no records and no wards
   */
  public Person person() {
    return person(family());
  }

  Person person(List<Person> family) {
    SubjectId wish = chosen == null ? remembered() : chosen;
    return family.stream()
        .filter(person -> person.id().equals(wish))
        .findFirst()
        .or(() -> family.stream().findFirst())
        .orElseThrow(() -> new RefusedException(Refusal.Reason.NO_GROUND));
  }

  public SubjectId subject() {
    return person().id();
  }

  /**
   * Whose records a page shows: whoever the address names, by a grant; else, for a private person,
   * whoever of the family is chosen.
   *
   * @throws RefusedException when the address names nobody that could be meant
   */
  public Sight sight(BeforeEnterEvent event) {
    boolean isPrivate = signedIn.caller().role() == Role.CITIZEN;
    if (isPrivate && event.getRouteParameters().get("person").isEmpty()) {
      return Sight.ofFamily(subject());
    }
    SubjectId person = new SubjectId(AddressIds.person(event));
    Purpose purpose = purpose(event);
    Sight sight = isPrivate ? Sight.received(person, purpose) : Sight.ofPatient(person, purpose);
    if (patient == null || !patient.id().equals(sight.subject())) {
      patient = people.details(signedIn.caller(), sight.purpose(), sight.subject()).person();
    }
    return sight;
  }

  /** Whoever granted it, whose pages were opened last; only a name for the head of a page. */
  Optional<Person> patient() {
    return Optional.ofNullable(patient);
  }

  private static Purpose purpose(BeforeEnterEvent event) {
    String written =
        event
            .getLocation()
            .getQueryParameters()
            .getSingleParameter("purpose")
            .orElse(Purpose.TREATMENT.name());
    try {
      Purpose purpose = Terms.purpose(written);
      if (purpose.isGrantable()) {
        return purpose;
      }
    } catch (TermsNotPossible unknown) {
      // as one for which nothing is granted
    }
    throw new RefusedException(Refusal.Reason.NOT_FOR_THIS_PURPOSE);
  }

  public void choose(SubjectId subject) {
    chosen = subject;
    VaadinSession.getCurrent().setAttribute(SubjectId.class, subject);
  }

  private static @Nullable SubjectId remembered() {
    return VaadinSession.getCurrent().getAttribute(SubjectId.class);
  }
}
