package jp.mimamori.mobile;

/**
 * A code as the document wrote it.
 *
 * @param system URI of the code system; empty when the document named none
 */
public record CodingPayload(String system, String code) {}
