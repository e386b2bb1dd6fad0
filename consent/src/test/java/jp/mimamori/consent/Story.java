package jp.mimamori.consent;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.consent.NaivePolicy.Given;
import jp.mimamori.consent.NaivePolicy.Kind;
import jp.mimamori.consent.NaivePolicy.To;
import jp.mimamori.consent.NaivePolicy.Who;
import jp.mimamori.identity.Affiliation;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Institution;
import jp.mimamori.identity.Practitioner;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.identity.Via;

/** What happens to one child, told to the policy and to its naive reading alike. */
final class Story {

  private static final String INSURER = "06139463";
  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final List<String> PLACES = List.of("さくら", "もみじ");
  private static final List<Purpose> GRANTED =
      List.of(Purpose.CARE, Purpose.TREATMENT, Purpose.RESEARCH, Purpose.INSURANCE, Purpose.APP);

  final Random random;
  final NaivePolicy naive;
  Instant now = Instant.parse("2026-04-01T00:00:00Z");

  private final long seed;
  private final Registry registry = new Registry();
  private final Map<Who, SubjectId> people = new EnumMap<>(Who.class);
  private final Map<Who, Caller> callers = new EnumMap<>(Who.class);
  private final Map<Who, Guardianship> guardianships = new EnumMap<>(Who.class);
  private final Map<Who, Shield> shields = new EnumMap<>(Who.class);
  private final Map<UUID, CourtOrder> waiting = new LinkedHashMap<>();
  private final List<CourtOrder> orders = new ArrayList<>();
  private final List<GrantId> grants = new ArrayList<>();
  private final List<Choice> choices = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private final LocalDate born;
  private final Affiliation clinic = at(Institution.Kind.MEDICAL, "1319999999");
  private final Affiliation insurer = at(Institution.Kind.INSURER, INSURER);
  private final Affiliation institute = at(Institution.Kind.RESEARCH, "");
  private int number;

  Story(long seed) {
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
      callers.put(who, Callers.citizen(id));
    }
    registry.born(child(), born);
    callers.put(Who.DOCTOR, Callers.doctor(clinic));
    callers.put(Who.CLERK_OF_INSURER, Callers.doctor(insurer));
    callers.put(Who.SCIENTIST, Callers.doctor(institute));
    Via app = new Via(Via.Kind.APP, "app", "アプリ");
    callers.put(Who.APP_OF_CHILD, callers.get(Who.CHILD).through(app));
    callers.put(Who.APP_OF_MOTHER, callers.get(Who.MOTHER).through(app));
    callers.put(Who.APP_OF_FATHER, callers.get(Who.FATHER).through(app));
    callers.put(Who.APP_OF_STRANGER, callers.get(Who.STRANGER).through(app));
    callers.put(
        Who.HOLDER_OF_LINK,
        Callers.caller(Role.CITIZEN, null).through(new Via(Via.Kind.LINK, "link", "リンク")));
    naive.works(LocalDate.of(2020, 4, 1));
    registry.coverages.known.add(new Registry.KnownCoverages.Known(child(), INSURER, born, null));
    naive.insured(born);
  }

  void happen() {
    switch (random.nextInt(19)) {
      case 0, 1 -> custodyBegins(parent());
      case 2 -> custodyEnds(parent());
      case 3, 4 -> courtOrders(parent());
      case 5 -> secondOperatorConfirms();
      case 18 -> orderIsSaidToBeOver();
      case 6 -> shield(parent());
      case 7 -> hide();
      case 8, 9 -> keepOut();
      case 10 -> letIn();
      case 11 -> end();
      case 12 -> reaffirm();
      case 13 -> answer();
      case 14 -> workOrInsurance();
      case 15 -> ask();
      default -> offer();
    }
  }

  Decision decide(Who who, Action action, Purpose purpose, Category... about) {
    Set<Category> categories = about.length == 0 ? EnumSet.allOf(Category.class) : Set.of(about);
    return registry.deciding.decide(
        new Question(callers.get(who), child(), action, purpose, categories, now));
  }

  <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  String as(String what) {
    return "seed " + seed + ", born " + born + ", at " + now + ": " + what + "; before: " + told;
  }

  private void custodyBegins(Who parent) {
    Guardianship before = guardianships.get(parent);
    if (naive.isGuardian(parent, now) || before != null && before.isWaiting()) {
      return;
    }
    boolean minor = now.isBefore(Guardianship.majorityOf(born));
    Kind kind = minor ? Kind.PARENT : random.nextBoolean() ? Kind.ADULT_GUARDIAN : Kind.CURATOR;
    Guardianship guardianship =
        new Guardianship(UUID.randomUUID(), child(), born, people.get(parent), ground(kind), now)
            .recordedBy(Callers.operator());
    registry.guardianships.add(guardianship);
    guardianships.put(parent, guardianship);
    naive.guards(parent, kind, now);
    tell("custody of " + parent + " as " + kind);
  }

  private static Guardianship.LegalGround ground(Kind kind) {
    return switch (kind) {
      case PARENT -> Guardianship.LegalGround.PARENTAL_AUTHORITY;
      case ADULT_GUARDIAN -> Guardianship.LegalGround.ADULT_GUARDIAN;
      case CURATOR -> Guardianship.LegalGround.CURATOR;
    };
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
    if (guardianship == null) {
      return;
    }
    boolean gives = guardianship.legalGround().needsPower() && random.nextInt(4) > 0;
    Set<Action> actions =
        EnumSet.of(
            pick(
                List.of(Action.READ, Action.GRANT, Action.WRITE, Action.PREVIEW, Action.REAFFIRM)));
    if (random.nextBoolean()) {
      actions.add(pick(List.of(Action.READ, Action.GRANT)));
    }
    if (gives && random.nextBoolean()) {
      actions.addAll(List.of(Action.READ, Action.GRANT, Action.REAFFIRM));
    }
    Set<Category> categories =
        random.nextInt(3) == 0 ? EnumSet.allOf(Category.class) : someCategories();
    Instant from = now.plus(Duration.ofDays(random.nextInt(60)));
    Instant until = from.plus(Duration.ofDays(1 + random.nextInt(400)));
    CourtOrder order =
        new CourtOrder(
            UUID.randomUUID(),
            guardianship,
            gives ? CourtOrder.Effect.POWER : CourtOrder.Effect.LIMIT,
            actions,
            categories,
            "第1号",
            from,
            until);
    boolean waits = random.nextInt(3) == 0;
    if (waits) {
      waiting.put(order.id(), order.recordedBy(Callers.operator()));
    }
    registry.guardianships.add(order);
    orders.add(order);
    naive.ordered(order.id(), parent, gives, actions, categories, from, until, !waits);
    tell((gives ? "power for " : "order against ") + parent + " " + actions + " " + categories);
  }

  private void secondOperatorConfirms() {
    for (CourtOrder order : waiting.values()) {
      if (order.isWaiting(now)) {
        order.confirm(Callers.operator(), now);
        naive.orderSeenByASecond(order.id());
        tell("an order is confirmed");
      }
    }
    guardianships.forEach(
        (who, guardianship) -> {
          if (guardianship.isWaiting()) {
            guardianship.confirm(Callers.operator());
            naive.seenByASecond(who);
            tell(who + " is confirmed");
          }
        });
  }

  private void orderIsSaidToBeOver() {
    if (!orders.isEmpty()) {
      CourtOrder order = pick(orders);
      order.end(Callers.operator(), now);
      naive.orderSaidToBeOver(order.id(), now);
      tell("an order is said to be over");
    }
  }

  private void shield(Who parent) {
    Shield shield = shields.remove(parent);
    if (shield == null) {
      shield = new Shield(UUID.randomUUID(), child(), people.get(parent), Callers.operator(), now);
      registry.shields.add(shield);
      shields.put(parent, shield);
    } else {
      shield.end(now);
    }
    naive.shield(parent, shields.containsKey(parent));
    tell("shield from " + parent + " " + shields.containsKey(parent));
  }

  private void hide() {
    if (naive.mayHide(Who.CHILD, now)) {
      Visit visit = new Visit(pick(PLACES), LocalDate.of(2026, 1, 1 + random.nextInt(9)));
      Choice choice = Choice.hidden(UUID.randomUUID(), child(), visit, by(Who.CHILD), now);
      add(choice);
      naive.hid(choice.id(), visit);
      tell("hides a visit");
    }
  }

  private void keepOut() {
    UUID id = UUID.randomUUID();
    switch (random.nextInt(4)) {
      case 0 -> {
        Category category = pick(List.of(Category.values()));
        add(Choice.category(id, child(), category, by(Who.CHILD), now));
        naive.kept(id, category);
      }
      case 1 -> {
        String place = pick(PLACES);
        add(Choice.institution(id, child(), place, by(Who.CHILD), now));
        naive.keptPlace(id, place);
      }
      case 2 -> {
        String record = "record-" + random.nextInt(3);
        add(Choice.record(id, child(), record, by(Who.CHILD), now));
        naive.keptRecord(id, record);
      }
      default -> {
        LocalDate first = LocalDate.of(2025, 1 + random.nextInt(3), 1);
        DataPeriod days = new DataPeriod(first, first.plusDays(random.nextInt(50)));
        add(Choice.period(id, child(), days, by(Who.CHILD), now));
        naive.keptDays(id, days.first(), days.last());
      }
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

  private void workOrInsurance() {
    LocalDate today = LocalDate.ofInstant(now, JAPAN);
    if (random.nextBoolean()) {
      Practitioner doctor = registry.practitioners.find(clinic.practitioner()).orElseThrow();
      if (naive.works(now)) {
        doctor.tenures().forEach(tenure -> doctor.end(tenure.id(), today.minusDays(1)));
        naive.worksUntil(today.minusDays(1));
      } else {
        doctor.begin(UUID.randomUUID(), clinic.institution(), today, null);
        naive.works(today);
      }
      tell("the doctor works there: " + naive.works(now));
      return;
    }
    List<Registry.KnownCoverages.Known> coverages = registry.coverages.known;
    if (naive.isInsured(now)) {
      Registry.KnownCoverages.Known last = coverages.remove(coverages.size() - 1);
      coverages.add(
          new Registry.KnownCoverages.Known(child(), INSURER, last.from(), today.minusDays(1)));
      naive.insuredUntil(today.minusDays(1));
    } else {
      coverages.add(new Registry.KnownCoverages.Known(child(), INSURER, today, null));
      naive.insured(today);
    }
    tell("insured there: " + naive.isInsured(now));
  }

  /** Somebody asks; it is answered later, or never. */
  private void ask() {
    Given asked = someTerms(To.DOCTOR);
    Grant grant = grant(asked);
    registry.consents.add(Consent.requested(grant, by(Who.DOCTOR), now));
    naive.asked(number - 1, asked);
    tell("the doctor asks: " + number);
  }

  /** Yes on the same terms, or no. */
  private void answer() {
    for (GrantId id : grants) {
      Consent consent = registry.consents.find(child(), id).orElseThrow();
      if (registry.consents.stateOf(consent, now) == Consent.State.REQUESTED) {
        Who by = giver();
        Terms terms = consent.terms().orElseThrow();
        boolean may =
            terms.categories().stream()
                .allMatch(category -> naive.mayGrant(by, terms.purpose(), category, now));
        int index = grants.indexOf(id);
        if (may && random.nextBoolean()) {
          registry.consents.decide(consent, GrantStep.Kind.GRANTED, by(by), terms, now);
          naive.agreed(index, by, given(To.DOCTOR, terms), now);
          tell(by + " grants what was asked: " + index);
        } else {
          registry.consents.decide(consent, GrantStep.Kind.DENIED, by(by), null, now);
          naive.over(index);
          tell("denied: " + index);
        }
        return;
      }
    }
  }

  private void offer() {
    Who by = giver();
    To to = pick(List.of(To.values()));
    Given given = someTerms(to);
    boolean may =
        given.categories.stream()
            .allMatch(category -> naive.mayGrant(by, given.purpose, category, now));
    if (!may || by.name().equals(to.name())) {
      return;
    }
    Grant grant = grant(given);
    registry.consents.add(Consent.offered(grant, by(by), now));
    naive.agreed(number - 1, by, given, now);
    tell(by + " grants " + to + " " + given.purpose + " " + given.categories);
  }

  /** Taken back, by whoever. */
  private void end() {
    if (grants.isEmpty()) {
      return;
    }
    int index = random.nextInt(grants.size());
    Consent consent = registry.consents.find(child(), grants.get(index)).orElseThrow();
    Set<GrantStep.Kind> ended = Set.of(GrantStep.Kind.REVOKED, GrantStep.Kind.DENIED);
    if (!ended.contains(consent.last().kind())) {
      registry.consents.decide(consent, GrantStep.Kind.REVOKED, by(Who.CHILD), null, now);
      naive.over(index);
      tell("revokes " + index);
    }
  }

  private void reaffirm() {
    for (GrantId id : grants) {
      Consent consent = registry.consents.find(child(), id).orElseThrow();
      if (registry.consents.stateOf(consent, now) == Consent.State.FROZEN) {
        Who by = random.nextBoolean() ? parent() : Who.CHILD;
        Terms terms = consent.terms().orElseThrow();
        boolean may =
            by == Who.CHILD
                || terms.categories().stream()
                    .allMatch(category -> naive.mayReaffirm(by, terms.purpose(), category, now));
        if (may && !grantee(To.valueOf(consent.grant().granteeName())).id().equals(id(by))) {
          registry.consents.decide(consent, GrantStep.Kind.REAFFIRMED, by(by), null, now);
          naive.reaffirmed(grants.indexOf(id), by, now);
          tell(by + " reaffirms " + grants.indexOf(id));
        }
        return;
      }
    }
  }

  private Grant grant(Given given) {
    GrantId id = new GrantId(new UUID(number++, 0));
    grants.add(id);
    return new Grant(
        id, child(), grantee(given.to), given.to.name(), terms(given), by(Who.CHILD), now);
  }

  private Grantee grantee(To to) {
    return switch (to) {
      case MOTHER -> Grantee.delegate(people.get(Who.MOTHER));
      case FATHER -> Grantee.delegate(people.get(Who.FATHER));
      case NURSE -> Grantee.delegate(people.get(Who.NURSE));
      case CLINIC -> Grantee.institution(clinic.institution());
      case DOCTOR -> Grantee.practitioner(clinic.practitioner());
      case INSURER -> Grantee.workplace(insurer);
      case INSTITUTE -> Grantee.workplace(institute);
      case APP -> Grantee.app("app");
      case LINK -> Grantee.link("link");
    };
  }

  private Given someTerms(To to) {
    Given given = new Given();
    given.to = to;
    given.purpose = pick(GRANTED);
    // often for what it is for, so that something is seen
    if (random.nextInt(4) > 0) {
      given.purpose =
          switch (to) {
            case INSURER -> Purpose.INSURANCE;
            case INSTITUTE -> Purpose.RESEARCH;
            case APP -> Purpose.APP;
            case CLINIC, DOCTOR -> Purpose.TREATMENT;
            case MOTHER, FATHER, NURSE, LINK -> Purpose.CARE;
          };
    }
    given.categories = someCategories();
    given.sensitive =
        random.nextInt(3) == 0 ? Set.of(pick(List.of(Sensitivity.values()))) : Set.of();
    given.first = random.nextInt(3) == 0 ? LocalDate.of(2024, 4, 1) : null;
    given.last = random.nextInt(3) == 0 ? LocalDate.of(2025, 3, 31) : null;
    given.from = now.plus(Duration.ofDays(random.nextInt(40)));
    given.until = given.from.plus(Duration.ofDays(1 + random.nextInt(900)));
    if (random.nextInt(4) == 0) {
      given.weekdays = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
      given.fromHour = random.nextInt(12);
      given.untilHour = given.fromHour + 1 + random.nextInt(11);
    }
    return given;
  }

  private static Terms terms(Given given) {
    return new Terms(
        given.purpose,
        given.categories,
        given.sensitive,
        new DataPeriod(given.first, given.last),
        given.from,
        given.until,
        given.weekdays == null
            ? null
            : new WeeklyHours(
                given.weekdays, LocalTime.of(given.fromHour, 0), LocalTime.of(given.untilHour, 0)));
  }

  private static Given given(To to, Terms terms) {
    Given given = new Given();
    given.to = to;
    given.purpose = terms.purpose();
    given.categories = terms.categories();
    given.sensitive = terms.sensitivities();
    given.first = terms.data().first();
    given.last = terms.data().last();
    given.from = terms.from();
    given.until = terms.until();
    WeeklyHours hours = terms.hours();
    if (hours != null) {
      given.weekdays = hours.days();
      given.fromHour = hours.from().getHour();
      given.untilHour = hours.until().getHour();
    }
    return given;
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

  private Affiliation at(Institution.Kind kind, String number) {
    Affiliation at =
        new Affiliation(
            UUID.randomUUID(), Practitioner.Profession.STAFF, UUID.randomUUID(), "見本" + kind, kind);
    registry.practitioners.add(
        new Institution(at.institution(), at.institutionName(), kind, number));
    registry.practitioners.add(
        new Practitioner(
            at.practitioner(),
            "見本",
            "ミホン",
            at.profession(),
            at.institution(),
            LocalDate.of(2020, 4, 1),
            null));
    return at;
  }

  private void add(Choice choice) {
    registry.choices.add(choice);
    choices.add(choice);
  }

  private Who giver() {
    return random.nextInt(3) == 0 ? Who.CHILD : parent();
  }

  private Who parent() {
    return random.nextBoolean() ? Who.MOTHER : Who.FATHER;
  }

  private String id(Who who) {
    return people.get(who).toString();
  }

  private Caller by(Who who) {
    return callers.get(who);
  }

  private SubjectId child() {
    return people.get(Who.CHILD);
  }

  private void tell(String what) {
    told.add(now + " " + what);
  }
}
