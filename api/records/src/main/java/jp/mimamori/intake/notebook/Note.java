package jp.mimamori.intake.notebook;

import java.util.stream.Collectors;
import jp.mimamori.intake.csv.Row;

/** A text that belongs to a dispensing or to the whole notebook, under a heading. */
record Note(String heading, String text, Row row) {

  /** 411: what a hospital tells the next one, with the kind that its code names. */
  static Note fromHospital(Row row) {
    String kind =
        switch (row.text(2)) {
          case "30" -> "（入院中の副作用情報）";
          case "31" -> "（退院後に必要な情報）";
          default -> "";
        };
    return new Note("医療機関等からの情報" + kind, row.text(1), row);
  }

  /** 701: the fields in the order of the standard, empty ones left out. */
  static Note familyPharmacist(Row row) {
    return new Note("かかりつけ薬剤師", joined(row, 1, 5), row);
  }

  static Note asWritten(Row row) {
    return new Note("記録 " + row.number(), row.raw(), row);
  }

  /** The 作成者 code of the record, empty when the record has none. */
  String author() {
    return switch (row.number()) {
      case "2", "4", "411" -> row.text(3);
      case "401", "421", "501" -> row.text(2);
      case "701" -> row.text(6);
      case "601" -> "2";
      default -> "";
    };
  }

  private static String joined(Row row, int first, int last) {
    return row.fields().subList(first, Math.min(last + 1, row.fields().size())).stream()
        .map(String::strip)
        .filter(field -> !field.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
