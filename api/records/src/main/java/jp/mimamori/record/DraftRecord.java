package jp.mimamori.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.mimamori.code.Coding;
import jp.mimamori.consent.Category;
import org.jspecify.annotations.Nullable;

/**
 * A record that an importer made and that is not stored yet: it knows neither its id nor its
 * person.
 *
 * <p>The template is a FHIR R4 resource as JSON. Its own id is {@link #token(String) token(key)};
 * its subject is {@code Patient/draft-subject}; a reference to another draft of the same document
 * is {@code Type/}{@link #token(String) token(its key)}. The tokens give way to real ids when the
 * record is appended.
 *
 * @param key what identifies this record in its format, the same in every file that tells of the
 *     same fact; a later record with the same key and other content replaces the earlier one
 * @param title what people are shown, as the document says it
 * @param code the main code, when there is one
 * @param effective when it took effect; null when the document does not say
 * @param measure the numeric value, when there is one
 * @param status the FHIR status, empty when the type has none
 * @param partOf key of the draft that this one is a part of (the checkup of an item, the dispensing
 *     of a drug)
 * @param origin name of the institution, or else the person, that the document says made it; empty
 *     when it names nobody
 * @param labels what grants and choices judge it by
 */
public record DraftRecord(
    String key,
    Category category,
    String resourceType,
    String title,
    @Nullable Coding code,
    @Nullable EffectiveTime effective,
    @Nullable Measure measure,
    String status,
    @Nullable String partOf,
    String origin,
    String template,
    Labels labels) {

  /** The same draft with these labels. */
  public DraftRecord labelled(Labels now) {
    return new DraftRecord(
        key,
        category,
        resourceType,
        title,
        code,
        effective,
        measure,
        status,
        partOf,
        origin,
        template,
        now);
  }

  /** The same fact under another key: no other that tells of it takes its place. */
  public DraftRecord underKey(String other) {
    return new DraftRecord(
        other,
        category,
        resourceType,
        title,
        code,
        effective,
        measure,
        status,
        partOf,
        origin,
        template.replace('"' + token(key) + '"', '"' + token(other) + '"'),
        labels);
  }

  /**
   * The drafts of one document, each under its key with this before it, referring to each other as
   * they did: what others tell of the same facts does not take their place, nor they its.
   */
  public static List<DraftRecord> underOwnKeys(String before, List<DraftRecord> drafts) {
    Map<String, String> tokens = new HashMap<>();
    drafts.forEach(one -> tokens.put(token(one.key()), token(before + one.key())));
    return drafts.stream().map(one -> one.underOwnKey(before, tokens)).toList();
  }

  private DraftRecord underOwnKey(String before, Map<String, String> tokens) {
    String referring =
        TOKEN
            .matcher(template)
            .replaceAll(found -> tokens.getOrDefault(found.group(), found.group()));
    return new DraftRecord(
        before + key,
        category,
        resourceType,
        title,
        code,
        effective,
        measure,
        status,
        partOf == null ? null : before + partOf,
        origin,
        referring,
        labels);
  }

  /** The same draft as this kind of data, made by somebody. */
  public DraftRecord as(
      Category kind, String shownTitle, @Nullable EffectiveTime time, String madeBy) {
    return new DraftRecord(
        key,
        kind,
        resourceType,
        shownTitle,
        code,
        time,
        measure,
        status,
        partOf,
        madeBy,
        template,
        labels);
  }

  /** Stands for the person's id until the record is appended. */
  public static final String SUBJECT = "draft-subject";

  private static final Pattern TOKEN = Pattern.compile("draft-[0-9a-f]{32}(?=\")");

  /** How many characters a {@link #token(String)} has. */
  static final int TOKEN_LENGTH = 38;

  /**
   * Stands for the id of the record with this key until it is appended: {@code draft-} and 32 hex
   * digits.
   */
  public static String token(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return "draft-" + HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "DraftRecord " + resourceType;
  }
}
