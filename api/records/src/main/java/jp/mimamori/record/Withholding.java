package jp.mimamori.record;

import java.util.Set;

/** Makes what somebody is shown who must not learn where a person lives or is treated (不開示). */
public interface Withholding {

  /**
   * What is left of a resource without any place.
   *
   * @param title what the resource is called by its code; empty when no code says it
   * @param body the copy, as JSON in UTF-8
   */
  record Left(String title, byte[] body) {

    @Override
    public String toString() {
      return "Left of " + body.length + " bytes";
    }
  }

  /**
   * @param places keys, as {@link Labels#keyOf} makes them, of the places that are known to have to
   *     do with the person
   */
  Left of(HealthRecord record, Set<String> places);
}
