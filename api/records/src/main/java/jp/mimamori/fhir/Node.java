package jp.mimamori.fhir;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A place in a resource's JSON, for showing what it says. What is absent, or is not of the expected
 * shape, reads as empty: resources that other systems wrote are shown as far as they go.
 */
public final class Node {

  private static final JsonProvider JSON = JsonProvider.provider();
  private static final Node ABSENT = new Node(null);

  private final @Nullable JsonValue value;

  private Node(@Nullable JsonValue value) {
    this.value = value;
  }

  /** The resource in these UTF-8 bytes; an empty place when they are no JSON object. */
  public static Node of(byte[] body) {
    try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(body))) {
      return new Node(reader.readObject());
    } catch (JsonException e) {
      return ABSENT;
    }
  }

  /** The place at the end of these element names; of a repeated element its first. */
  public Node at(String... names) {
    Node node = this;
    for (String name : names) {
      node = node.all(name).findFirst().orElse(ABSENT);
    }
    return node;
  }

  /** All places of an element, which may be repeated or not. */
  public Stream<Node> all(String name) {
    JsonValue child = value instanceof JsonObject object ? object.get(name) : null;
    if (child == null) {
      return Stream.empty();
    }
    return child instanceof JsonArray array
        ? array.stream().map(Node::new)
        : Stream.of(new Node(child));
  }

  /** The first of these elements that is there. */
  public Node first(String... names) {
    return Stream.of(names).map(this::at).filter(Node::isPresent).findFirst().orElse(ABSENT);
  }

  public boolean isPresent() {
    return value != null;
  }

  /** A string, number or boolean as written; empty for anything else. */
  public String text() {
    if (value instanceof JsonString string) {
      return string.getString().strip();
    }
    if (value instanceof JsonNumber || value == JsonValue.TRUE || value == JsonValue.FALSE) {
      return value.toString();
    }
    return "";
  }

  public Optional<BigDecimal> number() {
    return value instanceof JsonNumber number && Math.abs(number.bigDecimalValue().scale()) < 400
        ? Optional.of(number.bigDecimalValue())
        : Optional.empty();
  }

  /** Names of the elements that are here, as written. */
  public List<String> names() {
    return value instanceof JsonObject object ? List.copyOf(object.keySet()) : List.of();
  }

  /** A CodeableConcept or Coding in words: its text, else a display, else a code. */
  public String concept() {
    Stream<String> codings =
        Stream.of("display", "code").flatMap(part -> all("coding").map(c -> c.at(part).text()));
    return Stream.concat(
            Stream.of(at("text").text()),
            Stream.concat(codings, Stream.of(at("display").text(), at("code").text())))
        .filter(words -> !words.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** A Quantity in words: comparator, number as written, unit. */
  public String quantity() {
    String number = at("value").text();
    String unit = unit();
    String gap = unit.isEmpty() || unit.equals("%") || !isAscii(unit) ? "" : " ";
    return number.isEmpty() ? "" : at("comparator").text() + number + gap + unit;
  }

  /** The unit of a Quantity as people read it. */
  public String unit() {
    return first("unit", "code").text();
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 128);
  }

  @Override
  public String toString() {
    return "Node";
  }
}
