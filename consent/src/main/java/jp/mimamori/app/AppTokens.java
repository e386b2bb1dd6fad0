package jp.mimamori.app;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.identity.Account;
import jp.mimamori.identity.Accounts;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Channel;
import jp.mimamori.identity.SignedTokens;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.identity.Via;

/** Who asks with a token that an app was issued, while all that it rests on holds. */
@ApplicationScoped
public class AppTokens {

  /** The claim that names the app (RFC 9068 §2.2). */
  static final String CLIENT = "client_id";

  /** The claim that names its scopes (RFC 9068 §2.2.3). */
  static final String SCOPE = "scope";

  @Inject AppAccesses accesses;
  @Inject Apps apps;
  @Inject Holding holding;
  @Inject Accounts accounts;
  @Inject Clock clock;

  /** Whether a token was issued to an app. */
  public static boolean isOfAnApp(JWTClaimsSet claims) {
    return claims.getClaim(CLIENT) != null;
  }

  /**
   * What an app was given and holds at a moment.
   *
   * @param access names it, for as long as it lasts
   * @param caller as whom the app asks
   */
  public record Held(UUID access, String app, SubjectId subject, Scopes scopes, Caller caller) {

    @Override
    public String toString() {
      return "Held " + access;
    }
  }

  /** Who asks with the token that says this; empty when it does not hold any more. */
  @Transactional
  public Optional<Caller> believe(JWTClaimsSet claims, UUID request) {
    return behind(claims)
        .flatMap(access -> held(access, access.scopes(), request))
        .map(Held::caller);
  }

  /** What the app that asks with this token holds; empty for everybody else. */
  @Transactional
  public Optional<Held> held(Caller caller, UUID token, Scopes said) {
    return accesses
        .token(token)
        .flatMap(one -> accesses.find(one.access()))
        .flatMap(access -> held(access, said.among(access.scopes()), caller.request()));
  }

  /** What is still held of this access; empty when it is over. */
  @Transactional
  public Optional<Held> held(UUID access, UUID request) {
    return accesses
        .find(access)
        .filter(found -> holding.holds(found, clock.instant()))
        .flatMap(found -> held(found, found.scopes(), request));
  }

  /** Whether this access will never hold again. */
  @Transactional
  public boolean isOver(UUID access) {
    return accesses.find(access).filter(one -> !holding.isOver(one, clock.instant())).isEmpty();
  }

  private Optional<Held> held(AppAccess access, Scopes scopes, UUID request) {
    return accounts
        .find(access.account())
        .map(
            account ->
                new Held(
                    access.id(),
                    access.app(),
                    access.subject(),
                    scopes,
                    caller(access, account, request)));
  }

  /** What the token that says this rests on; empty when it does not hold any more. */
  Optional<AppAccess> behind(JWTClaimsSet claims) {
    Instant now = clock.instant();
    return SignedTokens.idOf(claims)
        .flatMap(accesses::token)
        .filter(token -> token.isOpen(now))
        .flatMap(token -> accesses.find(token.access()))
        .filter(access -> access.app().equals(claims.getClaim(CLIENT)))
        .filter(access -> access.account().toString().equals(claims.getSubject()))
        .filter(access -> holding.holds(access, now));
  }

  private Caller caller(AppAccess access, Account account, UUID request) {
    String name = apps.find(access.app()).map(App::name).orElse(access.app());
    Via via = new Via(Via.Kind.APP, access.app(), name, access.grant().value());
    return accounts
        .callerOf(account, Channel.API, request)
        .through(access.scopes().allowToAdd() ? via.adding() : via);
  }
}
