package jp.mimamori.mobile;

import java.util.List;
import java.util.UUID;

/** Institutions, in the order of their names. */
public record InstitutionsPayload(List<Institution> institutions) {

  /**
   * An institution without its staff.
   *
   * @param kind as in {@link NewInstitutionPayload}
   * @param number 保険医療機関番号 or 保険者番号; empty when there is none
   */
  public record Institution(UUID id, String name, String kind, String number) {}
}
