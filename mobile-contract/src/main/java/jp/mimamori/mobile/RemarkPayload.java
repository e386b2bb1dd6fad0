package jp.mimamori.mobile;

/**
 * Words of a document under a heading.
 *
 * @param heading empty when there is none
 */
public record RemarkPayload(String heading, String words) {}
