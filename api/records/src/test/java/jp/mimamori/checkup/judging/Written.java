package jp.mimamori.checkup.judging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.mimamori.checkup.Checkup;
import jp.mimamori.checkup.CheckupItem;
import jp.mimamori.checkup.Flag;
import jp.mimamori.code.Coding;
import jp.mimamori.code.Systems;
import jp.mimamori.person.Sex;
import jp.mimamori.record.DocumentId;
import jp.mimamori.record.RecordId;

/**
 * A checkup as a line of a case writes it: {@code waist=86 sbp=132 tg=2000HX fpg=95 meal=3 med=no},
 * each word a result.
 */
final class Written {

  /** Item code and unit by the word; no unit for an answer. */
  private static final Map<String, String> ITEMS =
      Map.ofEntries(
          Map.entry("height", "9N001000000000001 cm"),
          Map.entry("weight", "9N006000000000001 kg"),
          Map.entry("bmi", "9N011000000000001 kg/m2"),
          Map.entry("waist", "9N016160100000001 cm"),
          Map.entry("fat", "9N021000000000001 cm2"),
          Map.entry("sbp", "9A751000000000001 mmHg"),
          Map.entry("sbp2", "9A752000000000001 mmHg"),
          Map.entry("sbpx", "9A755000000000001 mmHg"),
          Map.entry("dbp", "9A761000000000001 mmHg"),
          Map.entry("dbp2", "9A762000000000001 mmHg"),
          Map.entry("dbpx", "9A765000000000001 mmHg"),
          Map.entry("tg", "3F015000002327101 mg/dL"),
          Map.entry("tgc", "3F015129902327101 mg/dL"),
          Map.entry("hdl", "3F070000002327101 mg/dL"),
          Map.entry("ldl", "3F077000002327101 mg/dL"),
          Map.entry("nonhdl", "3F069000002391901 mg/dL"),
          Map.entry("fpg", "3D010000001927201 mg/dL"),
          Map.entry("rpg", "3D010129901927201 mg/dL"),
          Map.entry("a1c", "3D046000001920402 %"),
          Map.entry("ast", "3B035000002327201 U/L"),
          Map.entry("alt", "3B045000002327201 U/L"),
          Map.entry("ggt", "3B090000002327101 U/L"),
          Map.entry("cr", "3C015000002327101 mg/dL"),
          Map.entry("egfr", "8A065000002391901 mL/min/1.73m2"),
          Map.entry("hb", "2A030000001930101 g/dL"),
          Map.entry("meal", "9N141000000000011"),
          Map.entry("medP", "9N701000000000011"),
          Map.entry("medG", "9N706000000000011"),
          Map.entry("medL", "9N711000000000011"),
          Map.entry("againP", "9N702167200000049"),
          Map.entry("smoke", "9N736000000000011"),
          Map.entry("saysM", "9N501000000000011"),
          Map.entry("says", "9N506000000000011"));

  private static final Pattern VALUE = Pattern.compile("(<|>)?([0-9.]+)(HX|LX)?(\\[(.+)])?");

  private Written() {}

  static Checkup checkup(LocalDate day, String words) {
    List<CheckupItem> items = new ArrayList<>();
    Stream.of(words.strip().split(" +"))
        .filter(word -> !word.isEmpty())
        .flatMap(Written::each)
        .map(word -> item(day, word, items.size()))
        .forEach(items::add);
    return new Checkup(
        new RecordId(new UUID(1, day.toEpochDay())),
        day,
        "特定健診",
        "",
        "",
        items,
        List.of(),
        new DocumentId(new UUID(2, day.toEpochDay())));
  }

  /** {@code med=2} answers the three questions about medicine at once. */
  private static Stream<String> each(String word) {
    return word.startsWith("med=")
        ? Stream.of("medP", "medG", "medL").map(name -> name + word.substring(3))
        : Stream.of(word);
  }

  private static CheckupItem item(LocalDate day, String word, int number) {
    String[] parts = word.split("=", 2);
    String[] item = ITEMS.get(parts[0]).split(" ");
    Matcher value = VALUE.matcher(parts[1]);
    if (!value.matches()) {
      throw new IllegalArgumentException(word);
    }
    boolean answers = item.length == 1;
    boolean bound = value.group(1) != null || value.group(3) != null;
    String unit = value.group(5) == null ? (answers ? "" : item[1]) : value.group(5);
    String comparator = value.group(1) == null ? "" : value.group(1);
    return new CheckupItem(
        new RecordId(new UUID(3, number)),
        "",
        parts[0],
        new Coding(Systems.CHECKUP_ITEM, item[0]),
        comparator + value.group(2),
        answers || bound ? null : new BigDecimal(value.group(2)),
        answers ? value.group(2) : null,
        unit,
        null,
        null,
        "",
        flag(value.group(3)),
        "",
        day);
  }

  private static Flag flag(String limit) {
    if (limit == null) {
      return Flag.NONE;
    }
    return limit.equals("HX") ? Flag.ABOVE_MAX : Flag.BELOW_MIN;
  }

  static Sex sex(String letter) {
    return switch (letter) {
      case "F" -> Sex.FEMALE;
      case "M" -> Sex.MALE;
      default -> Sex.UNKNOWN;
    };
  }
}
