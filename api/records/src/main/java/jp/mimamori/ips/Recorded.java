package jp.mimamori.ips;

import jakarta.json.JsonObjectBuilder;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import jp.mimamori.summary.Summary;

/** What an institution recorded, in a line. */
final class Recorded {

  private Recorded() {}

  static String text(Summary.Line line) {
    String by = line.source().isEmpty() ? "" : "; " + Names.of("recorded-by") + " " + line.source();
    return line.name() + " (" + line.day() + by + ")";
  }

  /**
   * The entry of something that lasts.
   *
   * @param states those that its resource knows; anything else is still going on
   * @param resource makes it of an id and a state
   */
  static void into(
      Part part,
      Source source,
      Summary.Line line,
      Set<String> states,
      BiFunction<UUID, String, JsonObjectBuilder> resource) {
    UUID id = source.id(line.record().toString());
    part.entry(
        id,
        resource
            .apply(id, states.contains(line.state()) ? line.state() : "active")
            .add("code", Fhir.concept(line.name()))
            .add("recordedDate", line.day().toString()),
        text(line));
  }
}
