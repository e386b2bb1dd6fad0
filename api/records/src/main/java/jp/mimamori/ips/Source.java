package jp.mimamori.ips;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import jp.mimamori.emergency.Sheet;
import jp.mimamori.person.Person;
import jp.mimamori.summary.Summary;

/**
 * What a document is made of, as whoever it goes to may see it.
 *
 * @param identity the same for the same state of the same person's data: all ids are made of it
 * @param at when it is made
 */
public record Source(Person person, Sheet sheet, Summary records, UUID identity, Instant at) {

  UUID id(String what) {
    return UUID.nameUUIDFromBytes((identity + " " + what).getBytes(StandardCharsets.UTF_8));
  }

  UUID patient() {
    return id("patient");
  }

  Pieces pieces() {
    return new Pieces(sheet);
  }

  /** The id of the entry for this piece. */
  UUID id(String type, Piece piece) {
    return id(type + " " + piece.key() + " " + piece.approved());
  }

  @Override
  public String toString() {
    return "Source";
  }
}
