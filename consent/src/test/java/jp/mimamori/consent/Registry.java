package jp.mimamori.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mimamori.identity.Affiliation;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Institution;
import jp.mimamori.identity.Practitioner;
import jp.mimamori.identity.Practitioners;
import jp.mimamori.identity.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * What is stored about who may see what, in memory; the stores' own queries have tests of theirs.
 */
final class Registry {

  final KnownGuardianships guardianships = new KnownGuardianships();
  final KnownConsents consents = new KnownConsents();
  final KnownChoices choices = new KnownChoices();
  final KnownShields shields = new KnownShields();
  final KnownPractitioners practitioners = new KnownPractitioners();
  final KnownCoverages coverages = new KnownCoverages();
  final KnownAccesses accesses = new KnownAccesses();
  final Map<SubjectId, LocalDate> births = new HashMap<>();
  final Ages ages = new Ages();
  final Deciding deciding = new Deciding();

  Registry() {
    ages.births =
        new Births() {
          @Override
          public Optional<LocalDate> of(SubjectId subject) {
            return Optional.ofNullable(births.get(subject));
          }
        };
    deciding.standings = new Standings();
    deciding.standings.guardianships = guardianships;
    consents.guardianships = guardianships;
    deciding.standings.consents = consents;
    deciding.standings.choices = choices;
    deciding.standings.shields = shields;
    deciding.standings.workplaces = new Workplaces();
    deciding.standings.workplaces.practitioners = practitioners;
    deciding.standings.workplaces.coverages = coverages;
    deciding.standings.ages = ages;
    deciding.standings.accesses = accesses;
    deciding.standings.periods = new WindowPeriods();
    deciding.standings.after = new AfterEmergency();
  }

  /** Somebody of the staff there, since 2020. */
  void works(Affiliation at, String number, @Nullable LocalDate until) {
    practitioners.add(new Institution(at.institution(), at.institutionName(), at.kind(), number));
    practitioners.add(
        new Practitioner(
            at.practitioner(),
            "見本",
            "ミホン",
            at.profession(),
            at.institution(),
            LocalDate.of(2020, 4, 1),
            until));
  }

  void born(SubjectId person, LocalDate day) {
    births.put(person, day);
  }

  static final class KnownConsents extends Consents {

    final Map<GrantId, Consent> known = new LinkedHashMap<>();

    @Override
    public void add(Consent consent) {
      known.put(consent.grant().id(), consent);
    }

    @Override
    public void add(GrantStep step) {
      Consent before = known.get(step.grant());
      if (step.number() != before.last().number() + 1) {
        throw new AlreadyDecided();
      }
      List<GrantStep> steps = new ArrayList<>(before.steps());
      steps.add(step);
      known.put(step.grant(), new Consent(before.grant(), steps));
    }

    @Override
    public Optional<Consent> find(SubjectId subject, GrantId id) {
      return Optional.ofNullable(known.get(id)).filter(c -> c.grant().subject().equals(subject));
    }

    @Override
    public List<Consent> standing(SubjectId subject, Instant asOf) {
      return known.values().stream()
          .filter(c -> c.grant().subject().equals(subject))
          .sorted(Comparator.comparing((Consent c) -> c.grant().id().toString()).reversed())
          .toList();
    }

    @Override
    List<Consent> standing(SubjectId subject, List<Grantee> grantees, Instant asOf) {
      return standing(subject, asOf).stream()
          .filter(c -> grantees.contains(c.grant().grantee()))
          .toList();
    }

    @Override
    List<Consent> over(SubjectId subject, List<Grantee> grantees, Instant asOf) {
      return List.of();
    }
  }

  static final class KnownChoices extends Choices {

    final List<Choice> known = new ArrayList<>();

    @Override
    public void add(Choice choice) {
      known.add(choice);
    }

    @Override
    public Optional<Choice> find(SubjectId subject, UUID id) {
      return known.stream()
          .filter(c -> c.subject().equals(subject) && c.id().equals(id))
          .findFirst();
    }

    @Override
    public List<Choice> open(SubjectId subject) {
      return known.stream().filter(c -> c.subject().equals(subject) && c.isOpen()).toList();
    }
  }

  static final class KnownShields extends Shields {

    final List<Shield> known = new ArrayList<>();

    @Override
    public void add(Shield shield) {
      known.add(shield);
    }

    @Override
    public List<Shield> of(SubjectId subject) {
      return known.stream().filter(s -> s.subject().equals(subject)).toList();
    }

    @Override
    Set<SubjectId> shieldedFrom(SubjectId subject, Instant asOf) {
      return known.stream()
          .filter(s -> s.subject().equals(subject) && s.isInForce(asOf))
          .map(Shield::shieldedFrom)
          .collect(Collectors.toSet());
    }
  }

  static final class KnownPractitioners extends Practitioners {

    final Map<UUID, Practitioner> known = new HashMap<>();
    final Map<UUID, Institution> institutions = new HashMap<>();

    @Override
    public void add(Institution institution) {
      institutions.put(institution.id(), institution);
    }

    @Override
    public Optional<Institution> institution(UUID id) {
      return Optional.ofNullable(institutions.get(id));
    }

    @Override
    public void add(Practitioner practitioner) {
      known.put(practitioner.id(), practitioner);
    }

    @Override
    public Optional<Practitioner> find(UUID id) {
      return Optional.ofNullable(known.get(id));
    }
  }

  static final class KnownAccesses extends EmergencyAccesses {

    final List<EmergencyAccess> known = new ArrayList<>();

    @Override
    public void add(EmergencyAccess access) {
      known.add(access);
    }

    @Override
    public Optional<EmergencyAccess> find(SubjectId subject, UUID id) {
      return known.stream().filter(a -> a.subject().equals(subject) && a.id().equals(id)).findAny();
    }

    @Override
    Optional<EmergencyAccess> newest(SubjectId subject, Caller caller) {
      return known.stream()
          .filter(a -> a.subject().equals(subject) && a.account().equals(caller.account()))
          .reduce((older, newer) -> newer);
    }
  }

  /** Who is insured where, from a day until a day. */
  static final class KnownCoverages extends Coverages {

    record Known(SubjectId subject, String insurer, LocalDate from, @Nullable LocalDate until) {}

    final List<Known> known = new ArrayList<>();

    @Override
    boolean isInsured(SubjectId subject, String insurer, LocalDate day) {
      return known.stream()
          .anyMatch(
              c ->
                  c.subject().equals(subject)
                      && c.insurer().equals(insurer)
                      && !day.isBefore(c.from())
                      && (c.until() == null || !day.isAfter(c.until())));
    }
  }
}
