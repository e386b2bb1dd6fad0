package jp.mimamori.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Grantee;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Account;
import jp.mimamori.identity.Accounts;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Institution;
import jp.mimamori.identity.Japan;
import jp.mimamori.identity.Nobodies;
import jp.mimamori.identity.Normal;
import jp.mimamori.identity.Practitioners;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.Admitting;
import org.jspecify.annotations.Nullable;

/**
 * To whom something could be granted: places and people at work by their names, everybody else by
 * the exact sign-in name, which says nothing of whether there is such a person.
 */
@ApplicationScoped
public class FindingGrantees {

  /** The most that one search shows. */
  public static final int PAGE = 20;

  private static final int SHORTEST = 2;

  @Inject Practitioners practitioners;
  @Inject Accounts accounts;
  @Inject Nobodies nobodies;
  @Inject Admitting admitting;
  @Inject Clock clock;

  /** Somebody who was found, as a grant would call them. */
  public record Found(Grantee grantee, String name) {}

  /**
   * Institutions, then practitioners who work somewhere today, whose names hold these words; at
   * most {@link #PAGE}, none for a single character.
   *
   * @throws RefusedException when the caller has nobody to grant anything for
   */
  @Transactional
  public List<Found> named(Caller caller, String words) {
    admitting.citizens(caller, Action.GRANT, clock.instant());
    String wanted = Normal.name(words);
    if (wanted.codePointCount(0, wanted.length()) < SHORTEST) {
      return List.of();
    }
    List<Institution> places = practitioners.institutions();
    return Stream.concat(
            places.stream()
                .filter(place -> Normal.name(place.name()).contains(wanted))
                .map(place -> new Found(Grantee.place(place.kind(), place.id()), place.name())),
            working(wanted, places))
        .limit(PAGE)
        .toList();
  }

  private Stream<Found> working(String wanted, List<Institution> places) {
    Map<UUID, Institution> known =
        places.stream().collect(Collectors.toMap(Institution::id, Function.identity()));
    LocalDate today = LocalDate.ofInstant(clock.instant(), Japan.ZONE);
    return practitioners.workingOn(today).stream()
        .filter(one -> named(one, wanted))
        .filter(one -> isForOneself(known.get(one.institution())))
        .map(one -> new Found(Grantee.practitioner(one.practitioner()), name(one, known::get)));
  }

  /** At an insurer or a study nobody is granted anything for themselves. */
  private static boolean isForOneself(@Nullable Institution place) {
    return place == null
        || Grantee.place(place.kind(), place.id()).kind() == Grantee.Kind.INSTITUTION;
  }

  private static boolean named(Practitioners.Working one, String wanted) {
    return Stream.of(one.name(), one.kana()).map(Normal::name).anyMatch(n -> n.contains(wanted));
  }

  private static String name(
      Practitioners.Working one, Function<UUID, @Nullable Institution> places) {
    Institution place = places.apply(one.institution());
    return place == null ? one.name() : one.name() + "（" + place.name() + "）";
  }

  /**
   * The private person who signs in with this name. For a name that nobody has, somebody who never
   * will be: a grant to them looks like any other and lets nobody in, today or later.
   *
   * @throws RefusedException when the caller has nobody to grant anything for
   */
  @Transactional
  public Grantee signingInAs(Caller caller, String name) {
    admitting.citizens(caller, Action.GRANT, clock.instant());
    SubjectId nobody = nobodies.called(caller.account(), Account.signInNameOf(name));
    return Grantee.delegate(
        accounts
            .named(name)
            .filter(account -> account.role() == Role.CITIZEN && account.isEnabled())
            .map(Account::subject)
            .orElse(nobody));
  }
}
