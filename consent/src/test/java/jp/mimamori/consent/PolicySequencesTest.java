package jp.mimamori.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.consent.NaivePolicy.Sees;
import jp.mimamori.consent.NaivePolicy.Who;
import jp.mimamori.identity.Affiliation;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Practitioner;
import jp.mimamori.identity.SubjectId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Grants, revocations, choices, birthdays, custody changes, court orders, shields and hidden visits
 * in any order: after each, everybody sees what {@link NaivePolicy} says, and no more. A failure
 * names its seed; {@code -Dmimamori.seed=N} runs that sequence alone.
 */
class PolicySequencesTest {

  private static final int SEQUENCES = Integer.getInteger("mimamori.sequences", 3_000);
  private static final int STEPS = 25;
  private static final List<String> PLACES = List.of("さくら", "もみじ");
  private static final List<Purpose> PURPOSES =
      List.of(Purpose.PERSONAL_USE, Purpose.CARE, Purpose.TREATMENT, Purpose.RESEARCH);

  @Test
  void letsNobodySeeMoreThanANaiveReadingOfTheRulesDoes() {
    Long only = Long.getLong("mimamori.seed");
    if (only != null) {
      new Sequence(only).run();
      return;
    }
    int permitted = 0;
    int refused = 0;
    for (long seed = 1; seed <= SEQUENCES; seed++) {
      Sequence sequence = new Sequence(seed);
      sequence.run();
      permitted += sequence.permitted;
      refused += sequence.refused;
    }
    assertThat(permitted).as("questions that were permitted").isGreaterThan(5 * SEQUENCES);
    assertThat(refused).as("questions that were refused").isGreaterThan(5 * SEQUENCES);
  }

  /** One child's story. */
  private static final class Sequence {

    private final long seed;
    private final Random random;
    private final Registry registry = new Registry();
    private final NaivePolicy naive;
    private final Map<Who, SubjectId> people = new EnumMap<>(Who.class);
    private final Map<Who, Caller> callers = new EnumMap<>(Who.class);
    private final Map<Who, Guardianship> guardianships = new EnumMap<>(Who.class);
    private final Map<Who, Shield> shields = new EnumMap<>(Who.class);
    private final List<Consent> granted = new ArrayList<>();
    private final List<Choice> choices = new ArrayList<>();
    private final List<String> story = new ArrayList<>();
    private final LocalDate born;
    private final Affiliation clinic =
        new Affiliation(
            UUID.randomUUID(), Practitioner.Profession.PHYSICIAN, UUID.randomUUID(), "見本診療所");
    private Instant now = Instant.parse("2026-04-01T00:00:00Z");
    private int permitted;
    private int refused;

    Sequence(long seed) {
      this.seed = seed;
      // neighbouring seeds begin alike
      this.random = new Random(seed * 0x9E3779B97F4A7C15L);
      this.born =
          random.nextInt(5) == 0
              ? LocalDate.of(2012, 2, 29)
              : LocalDate.of(2008, 6, 1).plusDays(random.nextInt(2_200));
      this.naive = new NaivePolicy(born);
      for (Who who : Who.values()) {
        SubjectId id = Callers.somebody();
        people.put(who, id);
        registry.born(id, LocalDate.of(1984, 2, 29));
        callers.put(who, who == Who.DOCTOR ? Callers.doctor(clinic) : Callers.citizen(id));
      }
      registry.born(child(), born);
      registry.practitioners.add(
          new Practitioner(
              clinic.practitioner(),
              "見本 医師",
              "ミホン イシ",
              Practitioner.Profession.PHYSICIAN,
              clinic.institution(),
              LocalDate.of(2020, 4, 1),
              null));
    }

    void run() {
      for (int step = 0; step < STEPS; step++) {
        now = now.plus(Duration.ofMinutes(random.nextInt(90 * 24 * 60)));
        happen();
        for (Who who : Who.values()) {
          compare(who, pick(PURPOSES));
          compareGiving(who, pick(PURPOSES.subList(1, 4)), pick(List.of(Category.values())));
        }
      }
    }

    private void happen() {
      switch (random.nextInt(10)) {
        case 0 -> custodyBegins(parent());
        case 1 -> custodyEnds(parent());
        case 2 -> courtOrders(parent());
        case 3 -> shield(parent());
        case 4 -> hide();
        case 5 -> keepOut();
        case 6 -> letIn();
        case 7 -> revoke();
        case 8 -> reaffirm();
        default -> grant();
      }
    }

    private void custodyBegins(Who parent) {
      if (naive.isGuardian(parent, now) || !now.isBefore(Guardianship.majorityOf(born))) {
        return;
      }
      Guardianship guardianship =
          new Guardianship(
              UUID.randomUUID(),
              child(),
              born,
              people.get(parent),
              Guardianship.LegalGround.PARENTAL_AUTHORITY,
              now);
      registry.guardianships.add(guardianship);
      guardianships.put(parent, guardianship);
      naive.guards(parent, now);
      tell("custody of " + parent);
    }

    private void custodyEnds(Who parent) {
      Guardianship guardianship = guardianships.get(parent);
      if (guardianship != null) {
        guardianship.end(now);
        naive.noLongerGuards(parent, now);
        tell("no custody of " + parent);
      }
    }

    private void courtOrders(Who parent) {
      Guardianship guardianship = guardianships.get(parent);
      if (guardianship == null || !naive.isGuardian(parent, now)) {
        return;
      }
      Action action = random.nextBoolean() ? Action.READ : Action.GRANT;
      Set<Category> categories =
          random.nextInt(3) == 0 ? EnumSet.allOf(Category.class) : someCategories();
      Instant until = now.plus(Duration.ofDays(1 + random.nextInt(400)));
      registry.guardianships.add(
          new CourtOrder(
              UUID.randomUUID(),
              guardianship,
              CourtOrder.Effect.LIMIT,
              Set.of(action),
              categories,
              "第1号",
              now,
              until));
      naive.ordered(parent, action, categories, now, until);
      tell("order against " + parent + " " + action + " " + categories);
    }

    private void shield(Who parent) {
      Shield shield = shields.remove(parent);
      if (shield == null) {
        shield =
            new Shield(UUID.randomUUID(), child(), people.get(parent), Callers.operator(), now);
        registry.shields.add(shield);
        shields.put(parent, shield);
      } else {
        shield.end(now);
      }
      naive.shield(parent, shields.containsKey(parent));
      tell("shield from " + parent + " " + shields.containsKey(parent));
    }

    private void hide() {
      Who who = random.nextBoolean() ? Who.CHILD : anybody();
      boolean may = decide(who, Action.HIDE, Purpose.PERSONAL_USE) instanceof Permit;
      assertThat(may).as(() -> as("hiding by " + who)).isEqualTo(naive.mayHide(who, now));
      if (may) {
        Visit visit = new Visit(pick(PLACES), LocalDate.of(2026, 1, 1 + random.nextInt(9)));
        Choice choice = Choice.hidden(UUID.randomUUID(), child(), visit, callers.get(who), now);
        add(choice);
        naive.hid(choice.id(), visit);
        tell("hides a visit");
      }
    }

    private void keepOut() {
      UUID id = UUID.randomUUID();
      if (random.nextBoolean()) {
        Category category = pick(List.of(Category.values()));
        add(Choice.category(id, child(), category, callers.get(Who.CHILD), now));
        naive.kept(id, category);
      } else {
        String place = pick(PLACES);
        add(Choice.institution(id, child(), place, callers.get(Who.CHILD), now));
        naive.kept(id, place);
      }
      tell("keeps something out");
    }

    private void letIn() {
      if (!choices.isEmpty()) {
        Choice choice = pick(choices);
        choice.end(now);
        naive.letIn(choice.id());
        tell("lets something in");
      }
    }

    private void grant() {
      Who by = random.nextInt(3) == 0 ? Who.CHILD : parent();
      Who to = pick(List.of(Who.NURSE, Who.DOCTOR, Who.MOTHER, Who.FATHER));
      Purpose purpose = pick(PURPOSES.subList(1, 4));
      Set<Category> what = someCategories();
      boolean may = what.stream().allMatch(category -> naive.mayGrant(by, purpose, category, now));
      if (!may || by == to) {
        return;
      }
      Instant from = now.plus(Duration.ofDays(random.nextInt(40)));
      Instant until = from.plus(Duration.ofDays(1 + random.nextInt(900)));
      int number = granted.size();
      Consent consent =
          Consent.offered(
              new Grant(
                  new GrantId(new UUID(number, 0)),
                  child(),
                  to == Who.DOCTOR
                      ? Grantee.institution(clinic.institution())
                      : Grantee.delegate(people.get(to)),
                  to.name(),
                  new Terms(purpose, what, Set.of(), DataPeriod.ALWAYS, from, until, null),
                  callers.get(by),
                  now),
              callers.get(by),
              now);
      registry.consents.add(consent);
      granted.add(consent);
      naive.granted(number, by, to, purpose, what, from, until);
      tell(by + " grants " + to + " " + purpose + " " + what + " until " + until);
    }

    private void revoke() {
      if (granted.isEmpty()) {
        return;
      }
      int number = random.nextInt(granted.size());
      Consent consent = known(number);
      if (consent.last().kind() != GrantStep.Kind.REVOKED) {
        registry.consents.decide(
            consent, GrantStep.Kind.REVOKED, callers.get(Who.CHILD), null, now);
        naive.revoked(number);
        tell("revokes " + number);
      }
    }

    private void reaffirm() {
      if (granted.isEmpty()) {
        return;
      }
      int number = random.nextInt(granted.size());
      Consent consent = known(number);
      if (registry.consents.stateOf(consent, now) == Consent.State.FROZEN) {
        registry.consents.decide(
            consent, GrantStep.Kind.REAFFIRMED, callers.get(Who.CHILD), null, now);
        naive.reaffirmed(number, Who.CHILD);
        tell("reaffirms " + number);
      }
    }

    private void compare(Who who, Purpose purpose) {
      Decision decision = decide(who, Action.READ, purpose);

      assertThat(seen(decision))
          .as(() -> as(who + " for " + purpose))
          .isEqualTo(naive.sees(who, purpose, now));
      if (decision instanceof Permit) {
        permitted++;
      } else {
        refused++;
      }
    }

    private void compareGiving(Who who, Purpose purpose, Category category) {
      Decision decision =
          registry.deciding.decide(
              new Question(
                  callers.get(who), child(), Action.GRANT, purpose, Set.of(category), now));

      assertThat(decision instanceof Permit)
          .as(() -> as(who + " gives " + category + " for " + purpose))
          .isEqualTo(naive.mayGrant(who, purpose, category, now));
    }

    private static @Nullable Sees seen(Decision decision) {
      if (!(decision instanceof Permit permit)) {
        return null;
      }
      Reach reach = permit.reach();
      return new Sees(
          reach.categories(),
          reach.exclusions().institutions(),
          reach.exclusions().visits(),
          reach.shielded());
    }

    private Decision decide(Who who, Action action, Purpose purpose) {
      return registry.deciding.decide(
          Question.aboutAll(callers.get(who), child(), action, purpose, now));
    }

    private Consent known(int number) {
      return registry.consents.find(child(), granted.get(number).grant().id()).orElseThrow();
    }

    private void add(Choice choice) {
      registry.choices.add(choice);
      choices.add(choice);
    }

    private SubjectId child() {
      return people.get(Who.CHILD);
    }

    private Who parent() {
      return random.nextBoolean() ? Who.MOTHER : Who.FATHER;
    }

    private Who anybody() {
      return pick(List.of(Who.values()));
    }

    private Set<Category> someCategories() {
      Set<Category> some = EnumSet.of(pick(List.of(Category.values())));
      for (Category category : Category.values()) {
        if (random.nextInt(4) == 0) {
          some.add(category);
        }
      }
      return some;
    }

    private <T> T pick(List<T> from) {
      return from.get(random.nextInt(from.size()));
    }

    private void tell(String what) {
      story.add(now + " " + what);
    }

    private String as(String what) {
      return "seed " + seed + ", born " + born + ", at " + now + ": " + what + "; before: " + story;
    }
  }
}
