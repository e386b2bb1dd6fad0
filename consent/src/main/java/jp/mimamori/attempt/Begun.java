package jp.mimamori.attempt;

/** What becomes of a POST under a key. */
public sealed interface Begun {

  /** Nobody did it yet: whoever is told so does it, and ends the attempt. */
  record Started() implements Begun {}

  /** It was done; this was the answer. */
  record Answered(KeptAnswer answer) implements Begun {}

  /** Something else was asked under this key. */
  record SomethingElse() implements Begun {}

  /** It is being done. */
  record Running() implements Begun {}

  /** Whether it was done, or how it ended, nobody knows any more. */
  record Unknown() implements Begun {}

  /** This account has used too many keys today. */
  record TooMany() implements Begun {}
}
