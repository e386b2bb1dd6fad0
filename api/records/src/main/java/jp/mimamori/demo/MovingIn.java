package jp.mimamori.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.mimamori.consent.Guardianship.LegalGround;
import jp.mimamori.identity.Account;
import jp.mimamori.identity.AccountId;
import jp.mimamori.identity.Accounts;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Channel;
import jp.mimamori.identity.Ids;
import jp.mimamori.identity.Institution;
import jp.mimamori.identity.MakingAccounts;
import jp.mimamori.identity.Practitioner;
import jp.mimamori.identity.Practitioners;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.Secret;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.person.RegisteringPeople;

/**
 * Registers the family and its helpers and makes their accounts, all or nothing; or finds them
 * where they are registered already.
 */
@ApplicationScoped
class MovingIn {

  private static final String OPERATOR = "unyo";
  private static final String NEWCOMER = "sandbox-";
  private static final List<Member> ADULTS = List.of(Member.HARUKA, Member.KENTA, Member.CHIYO);

  @Inject MakingAccounts making;
  @Inject Accounts accounts;
  @Inject RegisteringPeople registering;
  @Inject Practitioners practitioners;

  /** Who is there now. */
  record Household(Caller operator, Map<Member, SubjectId> people, Map<Member, Caller> callers) {

    SubjectId id(Member member) {
      return people.get(member);
    }

    /** Who uploads a paper: one of the family, or the operator. */
    Caller callerOf(Paper paper, Instant now) {
      Caller caller = paper.by() == null ? operator : callers.get(paper.by());
      return caller.onRequest(Ids.next(now));
    }
  }

  @Transactional
  Household moveIn(Instant now, LocalDate today) {
    return accounts
        .named(OPERATOR)
        .map(operator -> present(acting(operator, now), now))
        .orElseGet(() -> register(now, today));
  }

  /** Somebody who came later, alone. */
  record Newcomer(String signInName, Secret password, SubjectId id, Caller caller) {

    @Override
    public String toString() {
      return "Newcomer " + id;
    }
  }

  /** How many came later than this. */
  @Transactional
  long newcomersSince(Instant since) {
    return accounts.countNamed(NEWCOMER, since);
  }

  @Transactional
  Newcomer newcomer(Instant now, LocalDate today) {
    Caller operator = accounts.named(OPERATOR).map(one -> acting(one, now)).orElseThrow();
    SubjectId id = registering.register(operator, Member.TAMESHI.newPerson(today));
    Secret password = Secret.random();
    String name = NEWCOMER + Secret.random().text().substring(0, 8).toLowerCase(Locale.ROOT);
    AccountId account =
        making.make(name, password.text(), Role.CITIZEN, id, null, Member.TAMESHI.fullName());
    return new Newcomer(name, password, id, caller(account, now));
  }

  private Household present(Caller operator, Instant now) {
    Map<Member, SubjectId> people = new EnumMap<>(Member.class);
    for (Member member : Member.FAMILY) {
      people.put(member, registering.named(operator, member.fullName()).get(0).id());
    }
    Map<Member, Caller> callers = new EnumMap<>(Member.class);
    for (Member adult : ADULTS) {
      accounts.named(signInName(adult)).ifPresent(one -> callers.put(adult, acting(one, now)));
    }
    return new Household(operator, people, callers);
  }

  private Household register(Instant now, LocalDate today) {
    Caller operator = caller(account(OPERATOR, Role.OPERATOR, null, null, "運用担当者"), now);
    Map<Member, SubjectId> people = new EnumMap<>(Member.class);
    for (Member member : Member.FAMILY) {
      SubjectId id = registering.register(operator, member.newPerson(today));
      for (Card card : member.cards()) {
        registering.insure(operator, id, card.number(), card.from(today), card.until(today));
      }
      people.put(member, id);
    }
    for (Member child : List.of(Member.HINATA, Member.MIO)) {
      for (Member parent : List.of(Member.HARUKA, Member.KENTA)) {
        registering.guard(
            operator, people.get(child), people.get(parent), LegalGround.PARENTAL_AUTHORITY);
      }
    }
    hire(now, today);
    return new Household(operator, people, citizens(people, now));
  }

  private Map<Member, Caller> citizens(Map<Member, SubjectId> people, Instant now) {
    Map<Member, Caller> callers = new EnumMap<>(Member.class);
    for (Member adult : ADULTS) {
      AccountId account =
          account(signInName(adult), Role.CITIZEN, people.get(adult), null, adult.fullName());
      callers.put(adult, caller(account, now));
    }
    return callers;
  }

  private static String signInName(Member adult) {
    return adult.name().toLowerCase(java.util.Locale.ROOT);
  }

  private void hire(Instant now, LocalDate today) {
    Map<Place, UUID> places = new EnumMap<>(Place.class);
    for (Place place : Place.values()) {
      UUID id = Ids.next(now);
      practitioners.add(new Institution(id, place.title(), place.kind(), place.number()));
      places.put(place, id);
    }
    for (Staff one : Staff.values()) {
      UUID id = Ids.next(now);
      practitioners.add(
          new Practitioner(
              id,
              one.fullName(),
              one.kana(),
              one.profession(),
              places.get(one.place()),
              today.minusYears(11),
              null));
      account(one.signInName(), one.role(), null, id, one.fullName());
    }
  }

  private AccountId account(
      String name,
      Role role,
      @org.jspecify.annotations.Nullable SubjectId subject,
      @org.jspecify.annotations.Nullable UUID practitioner,
      String displayName) {
    return making.make(name, DemoFamily.PASSWORD, role, subject, practitioner, displayName);
  }

  /** The instance itself acts for the account: the ledger says so. */
  private Caller caller(AccountId account, Instant now) {
    return acting(accounts.find(account).orElseThrow(), now);
  }

  private Caller acting(Account account, Instant now) {
    return accounts.callerOf(account, Channel.SYSTEM, Ids.next(now));
  }
}
