package jp.mimamori.portal.staff;

import java.util.List;
import jp.mimamori.identity.Affiliation;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Practitioner;
import jp.mimamori.portal.part.SubPlaces;

/** The pages about patients, and those about what is to be answered. */
public final class StaffPlaces {

  public static final String PATIENTS = "staff";
  public static final String WAITING = "staff/waiting";
  public static final String QUESTIONS = "staff/questions";
  public static final String REVIEWS = "staff/questions/reviews";

  private StaffPlaces() {}

  /** A physician's. */
  public static SubPlaces patients(String here) {
    return new SubPlaces("desk", List.of(PATIENTS, WAITING), here);
  }

  public static SubPlaces answers(String here) {
    return new SubPlaces("duties", List.of(QUESTIONS, REVIEWS), here);
  }

  /** Whether the caller decides on emergency datasets. */
  public static boolean isPhysician(Caller caller) {
    Affiliation works = caller.affiliation();
    return works != null && works.profession() == Practitioner.Profession.PHYSICIAN;
  }
}
