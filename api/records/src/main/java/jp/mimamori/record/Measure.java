package jp.mimamori.record;

import java.math.BigDecimal;

/**
 * A number with its unit, as lifted from a record for charts and searches.
 *
 * @param value as written, scale kept
 * @param unit UCUM code, empty when the document gave none
 */
public record Measure(BigDecimal value, String unit) {}
