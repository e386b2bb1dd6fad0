package jp.mimamori.test.drill;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.intake.Claim;
import jp.mimamori.intake.checkup.CheckupDocument;
import jp.mimamori.intake.checkup.CheckupEntry;
import jp.mimamori.intake.checkup.CheckupItem;
import jp.mimamori.intake.checkup.CheckupItems;
import jp.mimamori.person.InsuredNumber;
import jp.mimamori.person.RegisteringPeople;
import jp.mimamori.person.RegisteringPeople.NewPerson;
import jp.mimamori.person.Sex;

/**
 * One of many invented people, all made of a number: as registered, and as a checkup centre writes
 * about them, in whatever spelling it has.
 */
record Villager(int number, Lot lot) {

  static final String INSURER = "06139463";
  static final LocalDate CHECKED = LocalDate.of(2026, 5, 14);

  /** How many results each document has. */
  static final int ITEMS = 51;

  private static final int BAD_EVERY = 333;
  private static final int MOST_BAD = 30;
  private static final LocalDate FIRST_BORN = LocalDate.of(1951, 4, 2);

  private static final List<CheckupItem> ASKED =
      CheckupItems.all().stream()
          .filter(item -> !item.set().isEmpty() && !item.type().equals("ST"))
          .limit(ITEMS)
          .toList();

  /** What is to become of the document. */
  enum Lot {
    PLAIN(""),
    WIDE_DIGITS(""),
    HYPHENS(""),
    WITHOUT_BRANCH(""),
    SHORT_BRANCH(""),
    HALF_WIDTH_NAME(""),
    NOT_REGISTERED("NOBODY_MATCHES"),
    TWINS("SEVERAL_MATCH"),
    OTHER_BIRTH_DATE("NOBODY_MATCHES"),
    OTHER_SEX("NOT_CERTAIN"),
    WITHOUT_NUMBER("NOT_ENOUGH_TO_MATCH");

    final String reason;

    Lot(String reason) {
      this.reason = reason;
    }

    /** Whether the document is set aside. */
    boolean isBad() {
      return !reason.isEmpty();
    }
  }

  static Villager number(int number) {
    int bad = number / BAD_EVERY;
    if (number % BAD_EVERY == 100 && bad < MOST_BAD) {
      Lot[] lots = {
        Lot.NOT_REGISTERED, Lot.TWINS, Lot.OTHER_BIRTH_DATE, Lot.OTHER_SEX, Lot.WITHOUT_NUMBER
      };
      return new Villager(number, lots[bad % lots.length]);
    }
    Lot lot =
        switch (number % 10) {
          case 1 -> Lot.WIDE_DIGITS;
          case 3 -> Lot.HYPHENS;
          case 5 -> Lot.WITHOUT_BRANCH;
          case 7 -> Lot.SHORT_BRANCH;
          case 9 -> Lot.HALF_WIDTH_NAME;
          default -> Lot.PLAIN;
        };
    return new Villager(number, lot);
  }

  /** Registers the person, and the twin where there is one; nobody when nobody is registered. */
  List<SubjectId> register(RegisteringPeople registering, Caller operator) {
    return switch (lot) {
      case NOT_REGISTERED -> List.of();
      case TWINS ->
          List.of(register(registering, operator, "01"), register(registering, operator, "02"));
      default -> List.of(register(registering, operator, "01"));
    };
  }

  private SubjectId register(RegisteringPeople registering, Caller operator, String branch) {
    SubjectId id =
        registering.register(
            operator, new NewPerson("架空 第" + number, kana(), sex(), born(), "100-0001", "架空市架空町1"));
    registering.insure(
        operator,
        id,
        new InsuredNumber(INSURER, symbol(), insuredNumber(), branch),
        LocalDate.of(2020, 4, 1),
        null);
    return id;
  }

  CheckupDocument document() {
    CheckupDocument document = CheckupDocument.of(claim(), CHECKED);
    for (int i = 0; i < ASKED.size(); i++) {
      document.with(entry(ASKED.get(i), number + i));
    }
    return document;
  }

  private Claim claim() {
    return new Claim(
        null,
        lot == Lot.HALF_WIDTH_NAME ? "ｶｸｳ ﾀﾞｲ" : kana(),
        lot == Lot.OTHER_BIRTH_DATE ? born().plusDays(1) : born(),
        lot == Lot.OTHER_SEX ? otherSex() : sex(),
        written());
  }

  private InsuredNumber written() {
    String plain = insuredNumber();
    return switch (lot) {
      case WIDE_DIGITS -> new InsuredNumber(INSURER, wide(symbol()), wide(plain), "０１");
      case HYPHENS ->
          new InsuredNumber(
              INSURER, symbol(), plain.substring(0, 3) + "－" + plain.substring(3), "01");
      case WITHOUT_BRANCH, TWINS -> new InsuredNumber(INSURER, symbol(), plain, "");
      case SHORT_BRANCH -> new InsuredNumber(INSURER, symbol(), plain, "1");
      case WITHOUT_NUMBER -> new InsuredNumber(INSURER, symbol(), "", "01");
      case PLAIN, HALF_WIDTH_NAME, NOT_REGISTERED, OTHER_BIRTH_DATE, OTHER_SEX ->
          new InsuredNumber(INSURER, symbol(), plain, "01");
    };
  }

  private String symbol() {
    return "村" + number % 7;
  }

  private String insuredNumber() {
    return Integer.toString(1_000_000 + number);
  }

  private String kana() {
    return "カクウ ダイ";
  }

  private LocalDate born() {
    return FIRST_BORN.plusDays(number % 12_000);
  }

  private Sex sex() {
    return number % 2 == 0 ? Sex.FEMALE : Sex.MALE;
  }

  private Sex otherSex() {
    return number % 2 == 0 ? Sex.MALE : Sex.FEMALE;
  }

  private static String wide(String digits) {
    return digits
        .codePoints()
        .map(c -> c >= '0' && c <= '9' ? c - '0' + '０' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static CheckupEntry entry(CheckupItem item, int seed) {
    if (!item.type().equals("PQ")) {
      List<String> answers =
          List.copyOf(new java.util.TreeSet<>(item.answers().get(item.answerSystem()).keySet()));
      return CheckupEntry.of(item.code(), answers.get(seed % answers.size()));
    }
    BigDecimal low = item.low() == null ? BigDecimal.TEN : item.low();
    BigDecimal high = item.high() == null ? new BigDecimal(200) : item.high();
    BigDecimal step = high.subtract(low).divide(new BigDecimal(1000));
    BigDecimal value =
        low.add(step.multiply(new BigDecimal(200 + seed % 600)))
            .setScale(1, java.math.RoundingMode.HALF_UP);
    return CheckupEntry.of(item.code(), value.toPlainString())
        .referring(low.toPlainString(), high.toPlainString());
  }
}
