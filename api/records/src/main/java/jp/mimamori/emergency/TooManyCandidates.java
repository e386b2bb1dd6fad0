package jp.mimamori.emergency;

/** More people are meant than can be shown: the search is to say more. */
public class TooManyCandidates extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TooManyCandidates() {
    super("too many candidates", null, false, false);
  }
}
