package jp.mimamori.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.GrantId;
import jp.mimamori.consent.Grantee;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.consent.Terms;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.sharing.ReadingGrants;

/** Which apps may see a person's records and what they really did, for the person and guardians. */
@ApplicationScoped
public class ReadingConnectedApps {

  private static final Set<Consent.State> OPEN =
      EnumSet.of(Consent.State.GRANTED, Consent.State.AHEAD, Consent.State.FROZEN);

  @Inject ReadingGrants grants;
  @Inject Apps apps;
  @Inject AppAccesses accesses;
  @Inject AppUses uses;

  /**
   * The apps, those that were let in last first.
   *
   * @throws RefusedException when the caller is neither the person nor a guardian
   */
  @Transactional
  public List<ConnectedApp> apps(Caller caller, SubjectId subject) {
    List<ReadingGrants.Standing> open =
        grants.grants(caller, subject).grants().stream()
            .filter(one -> one.consent().grant().grantee().kind() == Grantee.Kind.APP)
            .filter(one -> OPEN.contains(one.state()))
            .toList();
    Map<GrantId, AppUses.Sum> sums =
        uses.sums(open.stream().map(one -> one.consent().grant().id()).toList());
    boolean own = subject.equals(caller.self());
    return open.stream().map(one -> app(one, sums, own)).toList();
  }

  private ConnectedApp app(
      ReadingGrants.Standing standing, Map<GrantId, AppUses.Sum> sums, boolean own) {
    Consent consent = standing.consent();
    GrantId grant = consent.grant().id();
    List<AppAccess> behind = accesses.ofGrant(grant);
    Set<Category> granted = EnumSet.noneOf(Category.class);
    consent.terms().map(Terms::categories).ifPresent(granted::addAll);
    Set<Category> may = kinds(behind.stream().filter(AppAccess::isOpen).map(AppAccess::scopes));
    may.retainAll(granted);
    Set<Category> lapsed = kinds(behind.stream().map(AppAccess::given));
    lapsed.retainAll(granted);
    lapsed.removeAll(may);
    Optional<LocalDate> lapsedOn =
        behind.stream()
            .flatMap(access -> access.lapsedOn().stream())
            .max(Comparator.naturalOrder());
    AppUses.Sum sum = sums.get(grant);
    Optional<App> found = apps.find(consent.grant().grantee().id());
    return new ConnectedApp(
        consent,
        standing.state(),
        found.map(App::status).orElse(null),
        found.filter(App::canBeOpened).isPresent(),
        behind.stream().anyMatch(one -> one.isOpen() && one.scopes().has(Scopes.OFFLINE)),
        used(grant, may, own),
        lapsedOn.isPresent() ? lapsed : Set.of(),
        lapsedOn.orElse(null),
        sum == null ? 0 : sum.requests(),
        own ? Long.valueOf(sum == null ? 0 : sum.records()) : null,
        sum == null ? null : sum.last());
  }

  private static Set<Category> kinds(Stream<Scopes> scopes) {
    Set<Category> kinds = EnumSet.noneOf(Category.class);
    scopes.forEach(one -> kinds.addAll(one.categories()));
    return kinds;
  }

  private List<ConnectedApp.Use> used(GrantId grant, Set<Category> may, boolean own) {
    Map<Category, Instant> asked = new EnumMap<>(Category.class);
    uses.types(grant)
        .forEach(
            (type, at) ->
                Kinds.of(type)
                    .forEach(
                        kind -> asked.merge(kind, at, (one, two) -> one.isAfter(two) ? one : two)));
    Map<Category, Instant> left = own ? uses.kinds(grant) : Map.of();
    return may.stream()
        .map(kind -> new ConnectedApp.Use(kind, asked.get(kind), left.get(kind)))
        .toList();
  }
}
