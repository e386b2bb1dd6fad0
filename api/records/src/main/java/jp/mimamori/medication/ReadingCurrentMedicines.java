package jp.mimamori.medication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Japan;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.Disclosed;
import jp.mimamori.ledger.Ledger;
import jp.mimamori.record.HealthRecord;
import jp.mimamori.record.RecordId;
import jp.mimamori.record.Records;

/** What a person takes now, and what to ask the pharmacist of it. */
@ApplicationScoped
public class ReadingCurrentMedicines {

  private static final Set<String> HANDED_OUT = Set.of("MedicationDispense", "MedicationRequest");
  private static final Set<String> STATED = Set.of("MedicationStatement");
  private static final Set<String> ALLERGIES = Set.of("AllergyIntolerance");
  private static final LocalDate EVER = LocalDate.of(1800, 1, 1);

  /** So far back drugs are looked at: the longest supply, and a gap before it. */
  private static final int MONTHS = 15;

  /** More than anybody is handed out in that time. */
  private static final int MOST = 1_500;

  private static final int MOST_STATED = 500;

  @Inject Deciding deciding;
  @Inject Ledger ledger;
  @Inject Records records;
  @Inject Clock clock;

  /**
   * Today's.
   *
   * @throws jp.mimamori.consent.RefusedException when the caller may not read this person's
   *     medicines, or nobody is registered under this id
   */
  @Transactional
  public CurrentMedicines now(Caller caller, Purpose purpose, SubjectId subject) {
    Instant now = clock.instant();
    Question question =
        new Question(
            caller,
            subject,
            Action.READ,
            purpose,
            Set.of(Category.MEDICATION, Category.ALLERGY),
            now);
    return ledger.disclose(
        deciding.decideReaching(Set.of(Category.MEDICATION), question),
        permit -> now(permit, Japan.dayOf(now)),
        ReadingCurrentMedicines::disclosed);
  }

  private CurrentMedicines now(Permit permit, LocalDate today) {
    boolean withAllergies = permit.reach().ofRecords().contains(Category.ALLERGY);
    List<HealthRecord> drugs =
        new ArrayList<>(records.ofTypes(permit, HANDED_OUT, today.minusMonths(MONTHS), MOST));
    drugs.addAll(records.ofTypes(permit, STATED, EVER, MOST_STATED));
    List<HealthRecord> allergies =
        withAllergies ? records.ofTypes(permit, ALLERGIES, EVER, MOST_STATED) : List.of();
    return TakenNow.on(
        today,
        DrugRecords.history(drugs, allergies),
        permit.reach().isWhole(Category.MEDICATION),
        withAllergies);
  }

  private static Disclosed disclosed(CurrentMedicines current) {
    Set<Category> categories = EnumSet.of(Category.MEDICATION);
    if (!current.allergyRecords().isEmpty()) {
      categories.add(Category.ALLERGY);
    }
    return Disclosed.of(current.records().map(RecordId::value).toList(), categories);
  }
}
