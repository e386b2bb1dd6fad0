package jp.mimamori.growth;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.mimamori.code.Systems;
import jp.mimamori.fhir.Node;
import jp.mimamori.record.HealthRecord;
import org.jspecify.annotations.Nullable;

/** Which Observations tell of growth, and what each tells. */
final class GrowthCodes {

  /** LOINC: standing or lying, measured or told; of a head by tape; JLAC10 of checkups. */
  private static final Map<String, Dimension> MEASURES =
      Map.of(
          "8302-2", Dimension.HEIGHT,
          "8306-3", Dimension.HEIGHT,
          "3137-7", Dimension.HEIGHT,
          "29463-7", Dimension.WEIGHT,
          "3141-9", Dimension.WEIGHT,
          "9843-4", Dimension.HEAD,
          "8287-5", Dimension.HEAD,
          "9N001000000000001", Dimension.HEIGHT,
          "9N006000000000001", Dimension.WEIGHT);

  /** LOINC: of the day of birth, whenever it is told. */
  private static final Map<String, Dimension> AT_BIRTH =
      Map.of("8339-4", Dimension.WEIGHT, "89269-5", Dimension.HEIGHT);

  /** LOINC: gestational age, at birth or as estimated. */
  private static final Set<String> GESTATION = Set.of("76516-4", "11884-4", "18185-9", "49051-6");

  private static final Set<String> NOT_SO = Set.of("entered-in-error", "cancelled");
  private static final int LENGTH_OF_LOINC = 7;
  private static final int LENGTH_OF_DAY = 10;
  private static final int WEEK = 7;

  /** A child's birth stands in the records of the mother too: hers are told when she is older. */
  private static final int LAST_YEAR_TO_TELL = 10;

  private GrowthCodes() {}

  static List<String> all() {
    return Stream.of(MEASURES.keySet(), AT_BIRTH.keySet(), GESTATION)
        .flatMap(Set::stream)
        .sorted()
        .toList();
  }

  /** Of what tells how long the pregnancy lasted. */
  static Set<String> gestation() {
    return GESTATION;
  }

  /** What a record says was measured; empty when it says no number, or is taken back. */
  static Optional<Told> told(HealthRecord record, LocalDate birth, String home) {
    String code = code(record);
    Node resource = Node.of(record.body());
    BigDecimal value = record.measure();
    if (value == null || NOT_SO.contains(record.status())) {
      return Optional.empty();
    }
    boolean born = AT_BIRTH.containsKey(code);
    Dimension dimension = born ? AT_BIRTH.get(code) : MEASURES.get(code);
    if (dimension == null || (born && !isOfOwnBirth(record, birth))) {
      return Optional.empty();
    }
    return Optional.of(
        new Told(
            record.id(),
            born ? birth : record.effectiveOn(),
            born || saysDay(record, resource),
            dimension,
            asWritten(value, resource),
            unit(record, resource),
            record.origin(),
            home.equals(record.origin())));
  }

  /** How long the pregnancy lasted from which this person was born. */
  static Optional<Gestation> gestation(HealthRecord record, LocalDate birth) {
    BigDecimal value = record.measure();
    if (!GESTATION.contains(code(record))
        || value == null
        || NOT_SO.contains(record.status())
        || !isOfOwnBirth(record, birth)) {
      return Optional.empty();
    }
    return days(value, "" + record.unit()).filter(Gestation::canBe).map(Gestation::new);
  }

  private static Optional<Integer> days(BigDecimal value, String unit) {
    return switch (unit) {
      case "wk" ->
          Optional.of(
              value
                  .multiply(BigDecimal.valueOf(WEEK))
                  .setScale(0, RoundingMode.HALF_UP)
                  .intValue());
      case "d" -> Optional.of(value.intValue());
      default -> Optional.empty();
    };
  }

  private static String code(HealthRecord record) {
    @Nullable String code = record.code();
    if (code == null) {
      return "";
    }
    boolean loinc = Systems.LOINC.equals(record.codeSystem());
    return loinc == code.length() <= LENGTH_OF_LOINC ? code : "";
  }

  private static boolean isOfOwnBirth(HealthRecord record, LocalDate birth) {
    return !record.effectiveOn().isBefore(birth)
        && record.effectiveOn().isBefore(birth.plusYears(LAST_YEAR_TO_TELL));
  }

  private static boolean saysDay(HealthRecord record, Node resource) {
    String time = resource.at("effectiveDateTime").text();
    return record.isDated() && (time.isEmpty() || time.length() >= LENGTH_OF_DAY);
  }

  /** With the decimals of the document: 85.0 was measured to the millimetre. */
  private static BigDecimal asWritten(BigDecimal lifted, Node resource) {
    return resource
        .at("valueQuantity", "value")
        .number()
        .filter(written -> written.compareTo(lifted) == 0 && written.scale() >= 0)
        .orElseGet(() -> new BigDecimal(lifted.stripTrailingZeros().toPlainString()));
  }

  private static String unit(HealthRecord record, Node resource) {
    String unit = record.unit();
    return unit == null || unit.isEmpty() ? resource.at("valueQuantity", "unit").text() : unit;
  }
}
