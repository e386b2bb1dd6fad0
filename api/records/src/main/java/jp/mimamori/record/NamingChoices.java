package jp.mimamori.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Choice;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.consent.Visit;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.Ledger;
import jp.mimamori.sharing.ReadingGrants;
import org.jspecify.annotations.Nullable;

/** What a person keeps out and hides, by the titles and names that the records have for it. */
@ApplicationScoped
public class NamingChoices {

  @Inject ReadingGrants grants;
  @Inject Deciding deciding;
  @Inject Ledger ledger;
  @Inject Records records;
  @Inject Timelines timelines;
  @Inject Clock clock;

  /**
   * A choice and what it is about.
   *
   * @param record the record, for a choice about one that is still there for the caller
   * @param place name of the institution, for a choice about one or a visit there; its key where no
   *     record has a name for it, empty when it names none
   */
  public record Named(Choice choice, Optional<HealthRecord> record, String place) {

    @Override
    public String toString() {
      return "Named " + choice.id();
    }
  }

  /**
   * What is kept out and hidden, and the places that could be.
   *
   * @param origins names of whoever made records, of most records first
   */
  public record Kept(List<Named> choices, List<String> origins) {

    @Override
    public String toString() {
      return "Kept";
    }
  }

  /**
   * All that is kept out now; of what is hidden from guardians, guardians are told nothing.
   *
   * @throws RefusedException when the caller is neither the person nor a guardian
   */
  @Transactional
  public Kept kept(Caller caller, SubjectId subject) {
    List<Choice> choices = grants.choices(caller, subject);
    List<HealthRecord> named = new ArrayList<>();
    List<String> origins = new ArrayList<>();
    Question question =
        new Question(
            caller,
            subject,
            Action.READ,
            Purpose.PERSONAL_USE,
            EnumSet.allOf(Category.class),
            clock.instant());
    ledger.disclose(
        deciding.decide(question), permit -> read(permit, choices, named, origins), Shown::records);
    Map<String, HealthRecord> byKey =
        named.stream()
            .collect(Collectors.toMap(HealthRecord::sourceKey, Function.identity(), (a, b) -> a));
    return new Kept(
        choices.stream()
            .map(choice -> new Named(choice, record(choice, byKey), place(choice, origins)))
            .filter(one -> subject.equals(caller.self()) || isThere(one))
            .toList(),
        List.copyOf(origins));
  }

  private List<HealthRecord> read(
      Permit permit, List<Choice> choices, List<HealthRecord> named, List<String> origins) {
    Set<String> keys =
        choices.stream()
            .flatMap(choice -> choice.exclusions().records().stream())
            .collect(Collectors.toSet());
    named.addAll(records.named(permit, keys));
    timelines.origins(permit).stream().filter(name -> !name.isEmpty()).forEach(origins::add);
    return named;
  }

  /** That a record is not there for a guardian may be what the person wants nobody to notice. */
  private static boolean isThere(Named one) {
    return one.choice().kind() != Choice.Kind.RECORD || one.record().isPresent();
  }

  private static Optional<HealthRecord> record(Choice choice, Map<String, HealthRecord> byKey) {
    return choice.exclusions().records().stream().flatMap(key -> found(byKey.get(key))).findFirst();
  }

  private static <T> Stream<T> found(@Nullable T thing) {
    return Stream.ofNullable(thing);
  }

  private static String place(Choice choice, List<String> origins) {
    return Stream.concat(
            choice.exclusions().institutions().stream(),
            choice.exclusions().visits().stream().map(Visit::institution))
        .findFirst()
        .map(
            key ->
                origins.stream()
                    .filter(origin -> Labels.keyOf(origin).equals(key))
                    .findFirst()
                    .orElse(key))
        .orElse("");
  }
}
