package jp.mimamori.portal.shell;

import com.vaadin.cdi.annotation.UIScoped;
import com.vaadin.flow.server.VaadinSession;
import jakarta.inject.Inject;
import java.util.List;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.person.Person;
import jp.mimamori.person.ReadingPeople;
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

  public void choose(SubjectId subject) {
    chosen = subject;
    VaadinSession.getCurrent().setAttribute(SubjectId.class, subject);
  }

  private static @Nullable SubjectId remembered() {
    return VaadinSession.getCurrent().getAttribute(SubjectId.class);
  }
}
