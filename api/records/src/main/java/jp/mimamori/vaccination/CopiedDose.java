package jp.mimamori.vaccination;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A dose as somebody copies it from the handbook (母子健康手帳) or a certificate. Texts are kept without
 * the blanks around them; empty ones are not said.
 *
 * @param vaccine what the schedule knows it as; null when the words alone tell
 * @param name the vaccine in the words of the handbook; empty when the vaccine is told
 * @param day on which it was given; null when it is not told, which is refused
 * @param number which dose it was, as the handbook counts; null when it does not
 * @param lot 製造番号
 */
public record CopiedDose(
    @Nullable Vaccine vaccine,
    String name,
    @Nullable LocalDate day,
    @Nullable Integer number,
    String lot,
    String maker,
    String place,
    String doctor) {

  /** The longest text that stands at any place of it, in characters. */
  public static final int LONGEST = 100;

  /** More doses than any series has. */
  public static final int MOST_DOSES = 20;

  public CopiedDose {
    name = name.strip();
    lot = lot.strip();
    maker = maker.strip();
    place = place.strip();
    doctor = doctor.strip();
    vaccine = vaccine == null ? Vaccines.named(name).orElse(null) : vaccine;
  }

  /**
   * Refuses what cannot be so.
   *
   * @param bornOn when the person was born
   * @throws DoseNotPossible when it cannot
   */
  CopiedDose checked(LocalDate bornOn, LocalDate today) {
    if (vaccine == null && name.isEmpty()) {
      throw new DoseNotPossible("vaccine", DoseNotPossible.Why.NOT_SAID);
    }
    if (day == null) {
      throw new DoseNotPossible("day", DoseNotPossible.Why.NOT_SAID);
    }
    if (day.isAfter(today)) {
      throw new DoseNotPossible("day", DoseNotPossible.Why.IN_THE_FUTURE);
    }
    if (day.isBefore(bornOn)) {
      throw new DoseNotPossible("day", DoseNotPossible.Why.BEFORE_BIRTH);
    }
    if (number != null && (number < 1 || number > MOST_DOSES)) {
      throw new DoseNotPossible("number", DoseNotPossible.Why.NO_SUCH_NUMBER);
    }
    refuseTooLong("name", name);
    refuseTooLong("lot", lot);
    refuseTooLong("maker", maker);
    refuseTooLong("place", place);
    refuseTooLong("doctor", doctor);
    return this;
  }

  private static void refuseTooLong(String field, String text) {
    if (text.length() > LONGEST || Stream.of(text.split("")).anyMatch("\u0000"::equals)) {
      throw new DoseNotPossible(field, DoseNotPossible.Why.TOO_LONG);
    }
  }

  /** As people are shown it: the words of the handbook before ours. */
  String title() {
    return name.isEmpty() && vaccine != null
        ? SeriesNames.in(Locale.ROOT).getString("vaccine." + vaccine)
        : name;
  }

  /** Whether it says the same as another, in whatever field the name stands. */
  boolean says(CopiedDose other) {
    return key().equals(other.key())
        && title().equals(other.title())
        && Objects.equals(number, other.number)
        && List.of(lot, maker, place, doctor)
            .equals(List.of(other.lot, other.maker, other.place, other.doctor));
  }

  /** Names the same dose however often it is copied: told in other words it is corrected. */
  String key() {
    return key(vaccine, title(), day);
  }

  static String key(@Nullable Vaccine vaccine, String title, @Nullable LocalDate day) {
    return "copied-dose|" + (vaccine == null ? title : vaccine.name()) + "|" + day;
  }

  @Override
  public String toString() {
    return "CopiedDose";
  }
}
