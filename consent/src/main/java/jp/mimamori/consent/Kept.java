package jp.mimamori.consent;

import java.time.Instant;
import java.util.UUID;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;

/** What a person keeps out of every grant. */
public sealed interface Kept {

  /** The choice that says so. */
  Choice chosen(UUID id, SubjectId subject, Caller by, Instant now);

  /** A whole kind of data. */
  record OfCategory(Category category) implements Kept {
    @Override
    public Choice chosen(UUID id, SubjectId subject, Caller by, Instant now) {
      return Choice.category(id, subject, category, by, now);
    }
  }

  /**
   * One record with its parts and its versions.
   *
   * @param key what the record is named by over its versions, of 1 to 40 characters
   */
  record OfRecord(String key) implements Kept {
    public OfRecord {
      refuseUnlessWithin(key, 1, 40);
    }

    @Override
    public Choice chosen(UUID id, SubjectId subject, Caller by, Instant now) {
      return Choice.record(id, subject, key, by, now);
    }

    @Override
    public String toString() {
      return "OfRecord";
    }
  }

  /**
   * Everything that names one institution.
   *
   * @param key of the institution, as records carry it; empty for what names none
   */
  record OfInstitution(String key) implements Kept {
    public OfInstitution {
      refuseUnlessWithin(key, 0, 400);
    }

    @Override
    public Choice chosen(UUID id, SubjectId subject, Caller by, Instant now) {
      return Choice.institution(id, subject, key, by, now);
    }

    @Override
    public String toString() {
      return "OfInstitution";
    }
  }

  /** Everything of these days. */
  record OfPeriod(DataPeriod days) implements Kept {
    @Override
    public Choice chosen(UUID id, SubjectId subject, Caller by, Instant now) {
      return Choice.period(id, subject, days, by, now);
    }
  }

  private static void refuseUnlessWithin(String key, int least, int most) {
    if (key.length() < least || key.length() > most) {
      throw new ChoiceNotPossible(ChoiceNotPossible.Why.NO_SUCH_KEY);
    }
  }
}
