package jp.mimamori.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who asks. Built once at a door, from the token or from the portal session, and handed down as a
 * parameter.
 *
 * @param account the account that asks
 * @param role what it may be at a door
 * @param self the person the account belongs to; null for accounts without records of their own
 * @param name as the ledger shows it
 * @param channel the door
 * @param request names this one request in ledger, log and answer
 * @param affiliation where the caller works; null for everybody but practitioners
 * @param via the app or the link that asks; null when the account's holder does
 */
public record Caller(
    AccountId account,
    Role role,
    @Nullable SubjectId self,
    String name,
    Channel channel,
    UUID request,
    @Nullable Affiliation affiliation,
    @Nullable Via via) {

  /** A caller who asks without an app or a link. */
  public Caller(
      AccountId account,
      Role role,
      @Nullable SubjectId self,
      String name,
      Channel channel,
      UUID request,
      @Nullable Affiliation affiliation) {
    this(account, role, self, name, channel, request, affiliation, null);
  }

  /** A caller who works nowhere here. */
  public Caller(
      AccountId account,
      Role role,
      @Nullable SubjectId self,
      String name,
      Channel channel,
      UUID request) {
    this(account, role, self, name, channel, request, null, null);
  }

  /** The same caller with a new request. */
  public Caller onRequest(UUID request) {
    return new Caller(account, role, self, name, channel, request, affiliation, via);
  }

  /** An app that acts for this caller, or a link: it may no more than was granted to it. */
  public Caller through(Via via) {
    return new Caller(account, role, self, name, channel, request, affiliation, via);
  }

  /** A system of an institution that was let add records; nobody else changes. */
  public Caller adding() {
    return affiliation == null
        ? this
        : new Caller(account, role, self, name, channel, request, affiliation.adding(), via);
  }

  /** The holder of the account, whoever asks for that one. */
  public Caller holder() {
    return new Caller(account, role, self, name, channel, request, affiliation, null);
  }

  @Override
  public String toString() {
    return "Caller " + account + " " + role;
  }
}
