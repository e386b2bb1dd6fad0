package jp.mimamori.notice;

import java.time.Instant;
import java.util.UUID;
import jp.mimamori.consent.EmergencyAccess;
import jp.mimamori.consent.GrantId;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * A notice as its reader may see it now.
 *
 * @param subject about whom
 * @param at when it happened
 * @param who did it, or is granted something; empty when the reader is not told
 * @param role what whoever did it may be at a door; null when nobody did something
 * @param place where whoever did it works; empty when nowhere, or when the reader is not told
 * @param grant the grant that it is about; null when it is about none, or the reader is not told
 * @param until when the grant ends; null when it is about none
 * @param review what is to be confirmed by when; null when it is about something else
 * @param emergency the emergency access that it is about; null when it is about none, or the reader
 *     is not told
 */
public record Told(
    UUID id,
    NoticeKind kind,
    SubjectId subject,
    Instant at,
    boolean read,
    String who,
    @Nullable Role role,
    String place,
    @Nullable GrantId grant,
    @Nullable Instant until,
    @Nullable Review review,
    @Nullable EmergencyAccess emergency) {

  @Override
  public String toString() {
    return "Told " + id + " " + kind;
  }
}
