package jp.mimamori.mobile;

/**
 * What came of a copied vaccination.
 *
 * @param stored whether it is new or tells something new; false when the same was kept before
 */
public record EnteredVaccinationPayload(boolean stored) {}
