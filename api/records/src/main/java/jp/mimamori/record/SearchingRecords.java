package jp.mimamori.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.Decision;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.Ledger;

/**
 * Records out by what is asked of them. What is brought along is narrowed by the same permit as
 * what is found, and stands in the ledger with it.
 */
@ApplicationScoped
public class SearchingRecords {

  @Inject Deciding deciding;
  @Inject Ledger ledger;
  @Inject SearchedRecords searched;
  @Inject Clock clock;

  /** A page of what is found, and what is brought along with it. */
  public record Found(Page<HealthRecord> page, List<HealthRecord> along) {

    private List<HealthRecord> all() {
      return Stream.concat(page.items().stream(), along.stream()).toList();
    }
  }

  /**
   * A page of a person's records.
   *
   * @param within narrows what is found and what is brought along
   * @throws jp.mimamori.consent.RefusedException when the caller may not read this person's
   *     records, or nobody is registered under this id
   */
  @Transactional
  public Found search(
      Caller caller,
      Purpose purpose,
      SubjectId subject,
      RecordSearch search,
      Along along,
      Within within) {
    return ledger.disclose(
        decision(caller, purpose, subject, kinds(search, within)),
        permit -> found(permit, search, along, within),
        found -> Shown.records(found.all()));
  }

  /**
   * How many records such a search finds; empty when there are too many to look at. Refused
   * likewise.
   */
  @Transactional
  public Optional<Long> count(
      Caller caller, Purpose purpose, SubjectId subject, RecordSearch search, Within within) {
    return ledger.disclose(
        decision(caller, purpose, subject, kinds(search, within)),
        permit -> searched.count(permit, search),
        Shown::nothing);
  }

  private Found found(Permit permit, RecordSearch search, Along along, Within within) {
    Page<HealthRecord> page = within(searched.page(permit, search), within);
    Set<HealthRecord> brought =
        new LinkedHashSet<>(searched.byIds(permit, along.referred(page.items())));
    along
        .referring(page.items())
        .forEach(each -> brought.addAll(searched.page(permit, each).items()));
    page.items().forEach(brought::remove);
    brought.removeIf(record -> !within.hasRoomFor(record));
    return new Found(page, List.copyOf(brought));
  }

  private static Page<HealthRecord> within(Page<HealthRecord> page, Within within) {
    return new Page<>(
        page.items().stream().filter(within::hasRoomFor).toList(), page.next().orElse(null));
  }

  private static Set<Category> kinds(RecordSearch search, Within within) {
    Set<Category> kinds = EnumSet.noneOf(Category.class);
    search.types().forEach(type -> kinds.addAll(within.kinds(type)));
    return search.types().isEmpty() ? Set.of(Category.values()) : kinds;
  }

  private Decision decision(
      Caller caller, Purpose purpose, SubjectId subject, Set<Category> kinds) {
    return deciding.decide(
        new Question(caller, subject, Action.READ, purpose, kinds, clock.instant()));
  }
}
