package jp.mimamori.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.emergency.ReadingDataset;
import jp.mimamori.emergency.Sheet;
import jp.mimamori.emergency.Stamp;
import jp.mimamori.identity.Caller;
import jp.mimamori.ips.InternationalSummary;
import jp.mimamori.ips.Source;
import jp.mimamori.person.People;
import jp.mimamori.person.Person;
import jp.mimamori.summary.SummarisingRecords;
import jp.mimamori.summary.Summary;
import org.jspecify.annotations.Nullable;

/** The document that a card opens: the dataset and the records as far as its grant reaches. */
@ApplicationScoped
class WritingDocuments {

  @Inject ReadingDataset datasets;
  @Inject SummarisingRecords records;
  @Inject People people;

  /**
   * @throws RefusedException when the grant holds no more
   */
  @Transactional
  public byte[] of(EmergencyCard card, Caller caller, Instant now) {
    Sheet sheet = datasets.sheet(caller, Purpose.TREATMENT, card.subject());
    Summary beside = records.of(caller, Purpose.TREATMENT, card.subject());
    Person person = people.find(card.subject()).orElseThrow(IllegalStateException::new);
    return InternationalSummary.of(new Source(person, sheet, beside, identity(card, sheet), now));
  }

  /** The same for the same version by the same card. */
  private static UUID identity(EmergencyCard card, Sheet sheet) {
    String state = card.id() + " " + number(sheet.approval()) + " " + number(sheet.waiting());
    return UUID.nameUUIDFromBytes(state.getBytes(StandardCharsets.UTF_8));
  }

  private static int number(@Nullable Stamp version) {
    return version == null ? 0 : version.number();
  }
}
