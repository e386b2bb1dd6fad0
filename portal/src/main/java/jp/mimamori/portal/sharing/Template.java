package jp.mimamori.portal.sharing;

import java.time.LocalDate;
import java.time.Month;
import java.util.EnumSet;
import java.util.Set;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Grantee;
import jp.mimamori.consent.Purpose;

/** What people often grant: a start to be changed, never sensitive kinds. */
enum Template {
  /** 学校の看護師: what school has to know, in school hours, until the school year ends. */
  SCHOOL(Grantee.Kind.DELEGATE, Purpose.SCHOOL),
  /** 祖父母: what whoever minds a child has to know. */
  GRANDPARENTS(Grantee.Kind.DELEGATE, Purpose.CARE),
  /** 主治医: everything that is not sensitive. */
  DOCTOR(Grantee.Kind.PRACTITIONER, Purpose.TREATMENT);

  private static final Set<Category> MINDING =
      EnumSet.of(Category.ALLERGY, Category.MEDICATION, Category.CONDITION, Category.VACCINATION);

  private final Grantee.Kind grantee;
  private final Purpose purpose;

  Template(Grantee.Kind grantee, Purpose purpose) {
    this.grantee = grantee;
    this.purpose = purpose;
  }

  Grantee.Kind grantee() {
    return grantee;
  }

  Purpose purpose() {
    return purpose;
  }

  Set<Category> kinds() {
    return switch (this) {
      case SCHOOL, GRANDPARENTS -> MINDING;
      case DOCTOR -> EnumSet.complementOf(EnumSet.of(Category.INSURANCE, Category.OTHER));
    };
  }

  boolean inSchoolHours() {
    return this == SCHOOL;
  }

  /** The last day; a school year ends on 31 March. */
  LocalDate until(LocalDate today) {
    return switch (this) {
      case SCHOOL -> endOfSchoolYear(today);
      case GRANDPARENTS, DOCTOR -> today.plusYears(1);
    };
  }

  static LocalDate endOfSchoolYear(LocalDate day) {
    LocalDate end = LocalDate.of(day.getYear(), Month.MARCH, 31);
    return day.isAfter(end) ? end.plusYears(1) : end;
  }
}
