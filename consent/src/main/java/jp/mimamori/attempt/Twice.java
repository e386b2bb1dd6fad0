package jp.mimamori.attempt;

/** What it would mean to do the same twice. */
public enum Twice {
  /** No more than once: the records of one file are kept once, however often it is sent. */
  HARMLESS,
  /** Something that nobody asked for. */
  HARMFUL
}
