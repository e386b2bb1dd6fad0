package jp.mimamori.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The search parameters of FHIR R4 for the types that people's records mostly are, from a table:
 * type, name, kind, places, for references whereto, {@code =} for what is lifted. Who it is about
 * is not among them, nor what holds for all types but those of {@code *}.
 */
public final class Parameters {

  private static final String EVERY_TYPE = "*";
  private static final Map<String, Map<String, Parameter>> BY_TYPE = read();

  private Parameters() {}

  /** Those of a type, by name. */
  public static Map<String, Parameter> of(String type) {
    return BY_TYPE.getOrDefault(type, BY_TYPE.get(EVERY_TYPE));
  }

  public static Optional<Parameter> find(String type, String name) {
    return Optional.ofNullable(of(type).get(name));
  }

  /** The references that may lead to a type, each as type and name. */
  public static Stream<String> leadingTo(String type) {
    return BY_TYPE.entrySet().stream()
        .filter(each -> !each.getKey().equals(EVERY_TYPE))
        .flatMap(
            each ->
                each.getValue().values().stream()
                    .filter(parameter -> parameter.leadsTo(type))
                    .map(parameter -> each.getKey() + ":" + parameter.name()));
  }

  private static Map<String, Map<String, Parameter>> read() {
    Map<String, Map<String, Parameter>> read = new TreeMap<>();
    lines()
        .map(line -> line.split(" "))
        .forEach(
            row -> read.computeIfAbsent(row[0], t -> new TreeMap<>()).put(row[1], parameter(row)));
    Map<String, Parameter> general = read.get(EVERY_TYPE);
    read.values().forEach(each -> general.forEach(each::putIfAbsent));
    Map<String, Map<String, Parameter>> all = new HashMap<>();
    read.forEach((type, each) -> all.put(type, Collections.unmodifiableMap(each)));
    return Collections.unmodifiableMap(new TreeMap<>(all));
  }

  private static Parameter parameter(String[] row) {
    List<String> rest = Arrays.asList(row).subList(4, row.length);
    Set<String> targets =
        rest.stream()
            .filter(word -> !Set.of("=", "*").contains(word))
            .flatMap(word -> Stream.of(word.split(",")))
            .collect(Collectors.toUnmodifiableSet());
    return new Parameter(
        row[1],
        Parameter.Kind.valueOf(row[2].toUpperCase(Locale.ROOT)),
        Stream.of(row[3].split(",")).map(Place::of).toList(),
        targets,
        rest.contains("="));
  }

  private static Stream<String> lines() {
    try (InputStream in = Parameters.class.getResourceAsStream("parameters.txt")) {
      byte[] text = Objects.requireNonNull(in).readAllBytes();
      return new String(text, StandardCharsets.US_ASCII).lines().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
