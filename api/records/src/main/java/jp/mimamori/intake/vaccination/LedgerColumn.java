package jp.mimamori.intake.vaccination;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a column is about, by the words that stand above it. Those of the vaccination record system
 * are its own (VRS, 予防接種台帳 CSV); the others are what offices write.
 */
enum LedgerColumn {
  WHOSE("個別宛名番号", "宛名番号", "住民コード", "整理番号"),
  NAME("氏名", "漢字氏名", "接種者氏名", "被接種者氏名", "対象者氏名"),
  KANA("カナ氏名", "氏名カナ", "フリガナ", "氏名フリガナ"),
  BIRTH("生年月日"),
  SEX("性別"),
  WRITTEN("接種履歴登録日時", "登録日時", "登録日"),
  DAY("接種日", "接種年月日"),
  VOUCHER("券番号", "接種券番号"),
  MUNICIPALITY("接種自治体コード", "自治体コード", "市区町村コード"),
  PLACE("接種会場名", "接種会場", "医療機関名", "医療機関", "実施医療機関", "接種医療機関", "接種医療機関名", "実施場所", "接種場所"),
  DOCTOR("接種医師名", "医師名", "接種医師", "医師"),
  MAKER("ワクチンメーカー", "メーカー", "メーカー名", "製造販売業者", "製造会社"),
  LOT("ワクチンロット番号", "ロット番号", "製造番号", "lot番号", "lotno", "ロット"),
  VACCINE(
      "ワクチン", "ワクチン名", "ワクチン種類", "接種ワクチン", "予防接種名", "予防接種", "予防接種の種類", "接種種別", "接種名", "種類",
      "ワクチンの種類"),
  NUMBER("回数", "接種回数", "接種回", "何回目");

  private final List<String> words;

  LedgerColumn(String... words) {
    this.words = List.of(words);
  }

  /** By the words above it, whatever their width and case. */
  static Optional<LedgerColumn> of(String heading) {
    String plain = plain(heading);
    return Stream.of(values()).filter(column -> column.words.contains(plain)).findFirst();
  }

  /** Whether it is about the person, and not about a dose. */
  boolean isOfPerson() {
    return compareTo(SEX) <= 0;
  }

  static String plain(String heading) {
    return Normalizer.normalize(heading, Normalizer.Form.NFKC)
        .toLowerCase(java.util.Locale.ROOT)
        .replaceAll("[\\s._()（）]", "");
  }
}
