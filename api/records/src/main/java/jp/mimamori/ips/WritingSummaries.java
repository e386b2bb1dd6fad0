package jp.mimamori.ips;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.emergency.Dataset;
import jp.mimamori.emergency.ReadingDataset;
import jp.mimamori.emergency.Sheet;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.person.Person;
import jp.mimamori.person.ReadingPeople;
import jp.mimamori.summary.SummarisingRecords;
import jp.mimamori.summary.Summary;

/**
 * The International Patient Summary of a person for whoever may read the records: what they say of
 * today, and the emergency dataset where the caller may see that too.
 */
@ApplicationScoped
public class WritingSummaries {

  private static final Sheet NO_DATASET =
      new Sheet(Dataset.EMPTY, null, null, Dataset.EMPTY, List.of(), List.of());

  @Inject SummarisingRecords records;
  @Inject ReadingDataset datasets;
  @Inject ReadingPeople people;
  @Inject Clock clock;

  /**
   * The document as it is today; it is kept nowhere.
   *
   * @throws RefusedException when the caller may not read this person's records for this purpose
   */
  public byte[] summary(Caller caller, Purpose purpose, SubjectId subject) {
    Instant now = clock.instant();
    Summary said = records.of(caller, purpose, subject);
    Person person = people.details(caller, purpose, subject).person();
    Sheet sheet = dataset(caller, purpose, subject);
    return InternationalSummary.of(new Source(person, sheet, said, identity(subject, now), now));
  }

  /** Without leave to see it, the document is made of the records alone. */
  private Sheet dataset(Caller caller, Purpose purpose, SubjectId subject) {
    try {
      return datasets.sheet(caller, purpose, subject);
    } catch (RefusedException withoutIt) {
      return NO_DATASET;
    }
  }

  private static UUID identity(SubjectId subject, Instant now) {
    return UUID.nameUUIDFromBytes((subject + " " + now).getBytes(StandardCharsets.UTF_8));
  }
}
