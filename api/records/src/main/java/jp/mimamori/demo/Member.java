package jp.mimamori.demo;

import java.time.LocalDate;
import java.util.List;
import jp.mimamori.intake.Claim;
import jp.mimamori.person.RegisteringPeople.NewPerson;
import jp.mimamori.person.Sex;

/**
 * The invented family. Prefecture 99 does not exist, so neither do their insurers and clinics; the
 * check digits hold.
 */
enum Member {
  HARUKA(
      "森野 はるか",
      "モリノ ハルカ",
      Sex.FEMALE,
      "41y130d",
      // 協会けんぽ until she changed jobs
      new Card("01990019", "９１２３４", "５６７", "00", "15y", "4y60d"),
      new Card("06991236", "８１", "２２０４", "00", "4y59d", "")),
  KENTA(
      "森野 健太",
      "モリノ ケンタ",
      Sex.MALE,
      "44y200d",
      new Card("06994560", "３０５", "１１７８", "00", "20y", "6y100d"),
      new Card("06997894", "４４", "９０３１", "00", "6y99d", "")),
  HINATA(
      "森野 ひなた",
      "モリノ ヒナタ",
      Sex.MALE,
      "10y75d",
      new Card("06994560", "３０５", "１１７８", "02", "10y75d", "6y100d"),
      new Card("06997894", "４４", "９０３１", "02", "6y99d", "")),
  MIO(
      "森野 みお",
      "モリノ ミオ",
      Sex.FEMALE,
      "2y130d",
      new Card("06997894", "４４", "９０３１", "03", "2y130d", "")),
  CHIYO(
      "森野 千代",
      "モリノ チヨ",
      Sex.FEMALE,
      "76y200d",
      new Card("991018", "みど", "００４１２", "01", "16y", "1y201d"),
      new Card("39990015", "", "00078123", "", "1y200d", "")),
  /** As whom every developer of an app gets a person; of no family. */
  TAMESHI(
      "試野 ためし",
      "タメシノ タメシ",
      Sex.FEMALE,
      "38y100d",
      new Card("06994560", "３０５", "９００１", "00", "38y100d", ""));

  /** Those who live together. */
  static final List<Member> FAMILY = List.of(HARUKA, KENTA, HINATA, MIO, CHIYO);

  private final String name;
  private final String kana;
  private final Sex sex;
  private final String age;
  private final List<Card> cards;

  Member(String name, String kana, Sex sex, String age, Card... cards) {
    this.name = name;
    this.kana = kana;
    this.sex = sex;
    this.age = age;
    this.cards = List.of(cards);
  }

  String fullName() {
    return name;
  }

  String kana() {
    return kana;
  }

  Sex sex() {
    return sex;
  }

  List<Card> cards() {
    return cards;
  }

  LocalDate bornOn(LocalDate today) {
    return Ago.of(age).before(today);
  }

  /** The card that was valid on a day, else the oldest. */
  Card cardOn(LocalDate day, LocalDate today) {
    return cards.stream()
        .filter(card -> !day.isBefore(card.from(today)))
        .reduce((older, newer) -> newer)
        .orElse(cards.get(0));
  }

  /** As a checkup document names this person: by the reading and the card of the day. */
  Claim claim(LocalDate day, LocalDate today) {
    return new Claim(null, kana, bornOn(today), sex, cardOn(day, today).number());
  }

  NewPerson newPerson(LocalDate today) {
    boolean next = this == CHIYO;
    return new NewPerson(
        name,
        kana,
        sex,
        bornOn(today),
        "999-0101",
        next ? "みどり野県みどり野市若葉町1丁目2番1号" : "みどり野県みどり野市若葉町1丁目2番3号");
  }
}
