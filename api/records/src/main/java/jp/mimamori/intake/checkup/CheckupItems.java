package jp.mimamori.intake.checkup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All items that a checkup may hold, by code, in the order in which reports print them. */
public final class CheckupItems {

  private static final String TABLE = "checkup-items.tsv";
  private static final String OID = "1.2.392.200119.6.";
  private static final Map<String, CheckupItem> ITEMS = load();
  private static final Set<String> UNITS =
      ITEMS.values().stream().map(CheckupItem::ucum).collect(Collectors.toUnmodifiableSet());

  private CheckupItems() {}

  public static Optional<CheckupItem> find(String code) {
    return Optional.ofNullable(ITEMS.get(code));
  }

  public static Collection<CheckupItem> all() {
    return ITEMS.values();
  }

  /** Whether some item has this UCUM code, so that it may stand as a code. */
  static boolean knowsUnit(String ucum) {
    return !ucum.isEmpty() && UNITS.contains(ucum);
  }

  private static Map<String, CheckupItem> load() {
    try (InputStream table = CheckupItems.class.getResourceAsStream(TABLE);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(table), StandardCharsets.UTF_8))) {
      Map<String, CheckupItem> items = new LinkedHashMap<>();
      lines
          .lines()
          .skip(1)
          .map(line -> item(line.split("\t", -1)))
          .forEach(item -> items.put(item.code(), item));
      return Collections.unmodifiableMap(items);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CheckupItem item(String[] cell) {
    return new CheckupItem(
        cell[0],
        cell[1],
        cell[2],
        cell[3],
        cell[4],
        cell[5],
        cell[6],
        cell[7],
        cell[8],
        cell[9],
        cell[10],
        cell[11],
        answers(cell[12]),
        number(cell[13]),
        number(cell[14]),
        cell[15]);
  }

  /** {@code 2001:1=yes|2=no;2003:…}: last arc of the code system's OID, then code and text. */
  private static Map<String, Map<String, String>> answers(String cell) {
    Map<String, Map<String, String>> systems = new LinkedHashMap<>();
    for (String system : cell.isEmpty() ? new String[0] : cell.split(";")) {
      int colon = system.indexOf(':');
      Map<String, String> texts = new LinkedHashMap<>();
      for (String answer : system.substring(colon + 1).split("\\|")) {
        int equals = answer.indexOf('=');
        if (equals > 0) {
          texts.put(answer.substring(0, equals), answer.substring(equals + 1));
        }
      }
      systems.put(OID + system.substring(0, colon), Collections.unmodifiableMap(texts));
    }
    return Collections.unmodifiableMap(systems);
  }

  private static @Nullable BigDecimal number(String cell) {
    return cell.isEmpty() ? null : new BigDecimal(cell);
  }
}
