package jp.mimamori.emergency;

import java.time.Instant;

/**
 * Which version, by whom and when.
 *
 * @param by empty for whoever must not learn of it
 * @param institution where that one worked; empty for people who speak for themselves or a ward
 */
public record Stamp(int number, Version.Kind kind, String by, String institution, Instant at) {

  Stamp namelessIf(boolean shielded) {
    return shielded ? new Stamp(number, kind, "", "", at) : this;
  }

  static Stamp of(Version version, boolean nameless) {
    return new Stamp(
        version.number(),
        version.kind(),
        nameless ? "" : version.byName(),
        nameless ? "" : version.institution(),
        version.madeAt());
  }
}
