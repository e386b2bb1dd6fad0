package jp.mimamori.rest.sharing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.mimamori.consent.Choice;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.DataPeriod;
import jp.mimamori.consent.Grant;
import jp.mimamori.consent.GrantStep;
import jp.mimamori.consent.Seeing;
import jp.mimamori.consent.Terms;
import jp.mimamori.consent.Visit;
import jp.mimamori.consent.WeeklyHours;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.mobile.ChoicesPayload;
import jp.mimamori.mobile.GrantPayload;
import jp.mimamori.mobile.GrantsPayload;
import jp.mimamori.mobile.HiddenVisitsPayload;
import jp.mimamori.mobile.OutlookPayload;
import jp.mimamori.mobile.RehearsalPayload;
import jp.mimamori.mobile.TermsPayload;
import jp.mimamori.rest.input.Enums;
import jp.mimamori.sharing.Foreseeing;
import jp.mimamori.sharing.ReadingGrants;
import org.jspecify.annotations.Nullable;

/** What is shared, as the contract's payloads. */
final class SharingPayloads {

  private SharingPayloads() {}

  static GrantsPayload grants(ReadingGrants.Part part) {
    return new GrantsPayload(
        part.grants().stream().map(SharingPayloads::grant).toList(),
        part.next() == null ? null : part.next().value());
  }

  static GrantPayload grant(ReadingGrants.Standing standing) {
    Consent consent = standing.consent();
    Grant grant = consent.grant();
    return new GrantPayload(
        grant.id().value(),
        grant.subject().value(),
        standing.state().name(),
        grant.grantee().kind().name(),
        grant.grantee().id(),
        grant.granteeName(),
        grant.requesterName(),
        grant.requestedAt(),
        grant.terms().map(SharingPayloads::terms).orElse(null),
        consent.terms().map(SharingPayloads::terms).orElse(null),
        consent.steps().stream().map(SharingPayloads::step).toList());
  }

  private static GrantPayload.Step step(GrantStep step) {
    return new GrantPayload.Step(
        step.number(),
        step.kind().name(),
        step.takenAt(),
        step.byName(),
        step.byPerson().map(SubjectId::value).orElse(null),
        step.onBehalfOf().isPresent(),
        step.receipt());
  }

  static TermsPayload terms(Terms terms) {
    return new TermsPayload(
        terms.purpose().name(),
        Enums.names(terms.categories()),
        Enums.names(terms.sensitivities()),
        terms.data().equals(DataPeriod.ALWAYS)
            ? null
            : new TermsPayload.Days(terms.data().first(), terms.data().last()),
        terms.from(),
        terms.until(),
        hours(terms.hours()));
  }

  private static TermsPayload.@Nullable Hours hours(@Nullable WeeklyHours hours) {
    return hours == null
        ? null
        : new TermsPayload.Hours(
            hours.days().stream().sorted().map(Enum::name).toList(),
            hours.from().toString(),
            hours.until().toString());
  }

  static ChoicesPayload choices(List<Choice> choices) {
    return new ChoicesPayload(
        choices.stream()
            .filter(choice -> choice.audience() == Choice.Audience.GRANTEES)
            .map(SharingPayloads::choice)
            .toList());
  }

  static ChoicesPayload.Choice choice(Choice choice) {
    Optional<DataPeriod> days = choice.exclusions().periods().stream().findFirst();
    return new ChoicesPayload.Choice(
        choice.id(),
        choice.kind().name(),
        choice.chosenAt(),
        first(choice.exclusions().categories()).map(Enum::name).orElse(null),
        first(choice.exclusions().records()).orElse(null),
        first(choice.exclusions().institutions()).orElse(null),
        days.map(DataPeriod::first).orElse(null),
        days.map(DataPeriod::last).orElse(null));
  }

  static HiddenVisitsPayload visits(List<Choice> hidden) {
    return new HiddenVisitsPayload(hidden.stream().map(SharingPayloads::visit).toList());
  }

  private static HiddenVisitsPayload.Visit visit(Choice choice) {
    Optional<Visit> visit = first(choice.exclusions().visits());
    return new HiddenVisitsPayload.Visit(
        choice.id(),
        visit.map(Visit::institution).orElse(""),
        visit.map(Visit::day).orElse(null),
        visit.map(Visit::until).orElse(null),
        choice.chosenAt());
  }

  static RehearsalPayload rehearsal(LocalDate day, List<Seeing> seeing) {
    return new RehearsalPayload(day, seeing.stream().map(SharingPayloads::seeing).toList());
  }

  static OutlookPayload outlook(Foreseeing.Outlook outlook) {
    return new OutlookPayload(
        outlook.today(),
        outlook.last(),
        outlook.turns().entrySet().stream()
            .map(turn -> rehearsal(turn.getKey(), turn.getValue()))
            .toList(),
        outlook.ages().stream()
            .map(one -> new OutlookPayload.Age(one.rule().name(), one.day(), one.age()))
            .toList());
  }

  private static RehearsalPayload.Seeing seeing(Seeing seeing) {
    return new RehearsalPayload.Seeing(
        seeing.ground().name(),
        seeing.by(),
        seeing.guardian() == null ? null : seeing.guardian().value(),
        seeing.grantee() == null ? null : seeing.grantee().kind().name(),
        seeing.grantee() == null ? null : seeing.name(),
        Enums.names(seeing.categories()),
        seeing.terms() == null ? null : terms(seeing.terms()));
  }

  private static <T> Optional<T> first(Collection<T> things) {
    return things.stream().findFirst();
  }
}
