package jp.mimamori.export;

import java.util.List;
import jp.mimamori.consent.Purpose;
import jp.mimamori.identity.SubjectId;

/**
 * What somebody wants to take away.
 *
 * @param request the URL it was asked with
 * @param scope the scopes it was asked with; empty of whoever needs none
 * @param types FHIR types with commas between; empty for all
 * @param since an instant of FHIR; empty for always
 */
public record ExportWish(
    String request, String scope, String types, String since, List<Whom> people) {

  /** Whose records, and for which purpose they are asked. */
  public record Whom(SubjectId subject, Purpose purpose) {}

  public ExportWish {
    people = List.copyOf(people);
  }
}
