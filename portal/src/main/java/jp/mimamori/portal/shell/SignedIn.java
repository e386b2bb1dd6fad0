package jp.mimamori.portal.shell;

import com.vaadin.flow.server.VaadinRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SigningIn;

/**
 * Hands out who asks, as the door established it for this one request. Nothing is remembered
 * between requests: a sign-in that has ended ends here too.
 */
@ApplicationScoped
public class SignedIn {

  /**
   * The caller of the current request.
   *
   * @throws SignInEnded when nobody is signed in, or no longer
   */
  public Caller caller() {
    return here().orElseThrow(SignInEnded::new);
  }

  /**
   * When the caller of the current request signed in.
   *
   * @throws SignInEnded when nobody is signed in, or no longer
   */
  public Instant since() {
    return VaadinRequest.getCurrent().getAttribute(SigningIn.SINCE) instanceof Instant since
        ? since
        : nobody();
  }

  private static Instant nobody() {
    throw new SignInEnded();
  }

  /** The caller of the current request, when somebody is signed in. */
  public Optional<Caller> here() {
    return Optional.ofNullable(VaadinRequest.getCurrent()).flatMap(SignedIn::of);
  }

  /**
   * The caller of a request for a file, which does not pass through a view.
   *
   * @throws SignInEnded when nobody is signed in, or no longer
   */
  public Caller callerOf(VaadinRequest request) {
    return of(request).orElseThrow(SignInEnded::new);
  }

  private static Optional<Caller> of(VaadinRequest request) {
    return request.getAttribute(Caller.class.getName()) instanceof Caller caller
        ? Optional.of(caller)
        : Optional.empty();
  }
}
