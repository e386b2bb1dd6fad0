package jp.mimamori.rest.people;

import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.mimamori.identity.AccessToken;
import jp.mimamori.identity.Caller;
import jp.mimamori.mobile.PersonPayload;
import jp.mimamori.mobile.RecordPayload;
import jp.mimamori.mobile.TimelinePayload;
import jp.mimamori.mobile.TokensPayload;
import jp.mimamori.person.Insurance;
import jp.mimamori.person.Person;
import jp.mimamori.person.ReadingPeople;
import jp.mimamori.record.Cursor;
import jp.mimamori.record.HealthRecord;
import jp.mimamori.record.Page;
import jp.mimamori.record.ReadingRecords;
import jp.mimamori.record.TimelineEntry;

/** Domain values as the contract's payloads. */
final class Payloads {

  private Payloads() {}

  static PersonPayload person(Caller caller, Person person) {
    return new PersonPayload(
        person.id().value(),
        relation(caller, person),
        person.name(),
        person.kana(),
        person.sex().code(),
        person.bornOn(),
        null,
        null,
        null);
  }

  static PersonPayload person(Caller caller, ReadingPeople.Details details) {
    Person person = details.person();
    return new PersonPayload(
        person.id().value(),
        relation(caller, person),
        person.name(),
        person.kana(),
        person.sex().code(),
        person.bornOn(),
        person.postalCode(),
        person.address(),
        details.insurances().stream().map(Payloads::insurance).toList());
  }

  private static String relation(Caller caller, Person person) {
    return person.id().equals(caller.self()) ? "self" : "ward";
  }

  static PersonPayload.Insurance insurance(Insurance insurance) {
    return new PersonPayload.Insurance(
        insurance.number().insurer(),
        insurance.number().symbol(),
        insurance.number().number(),
        insurance.number().branch(),
        insurance.from(),
        insurance.until());
  }

  static TimelinePayload timeline(Page<TimelineEntry> page) {
    return new TimelinePayload(
        page.items().stream().map(Entries::of).toList(),
        page.next().map(Cursor::text).orElse(null));
  }

  static RecordPayload record(ReadingRecords.WithParts found) {
    return record(found.record(), found.parts().stream().map(p -> record(p, List.of())).toList());
  }

  private static RecordPayload record(HealthRecord record, List<RecordPayload> parts) {
    return new RecordPayload(
        record.id().value(),
        record.subject().value(),
        record.category().name(),
        record.title(),
        record.isDated() ? record.effectiveOn() : null,
        record.document().value(),
        record.replaces() == null ? null : record.replaces().value(),
        record.recordedAt(),
        new String(record.body(), StandardCharsets.UTF_8),
        parts);
  }

  static TokensPayload tokens(List<AccessToken> tokens) {
    return new TokensPayload(
        tokens.stream()
            .map(t -> new TokensPayload.Token(t.id(), t.label(), t.issuedAt(), t.expiresAt()))
            .toList());
  }
}
