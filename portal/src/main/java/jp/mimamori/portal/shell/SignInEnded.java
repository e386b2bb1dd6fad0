package jp.mimamori.portal.shell;

/** Somebody acts on a page whose sign-in has ended meanwhile. */
public class SignInEnded extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SignInEnded() {
    super("the sign-in has ended", null, false, false);
  }
}
