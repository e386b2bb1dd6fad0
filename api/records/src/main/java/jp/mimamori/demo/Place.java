package jp.mimamori.demo;

import jp.mimamori.identity.Institution;

/** Where the family is looked after. The names hold characters that not every program shows. */
enum Place {
  KENSHIN("みどり野健診センター", "1", "9000011"),
  NAIKA("𠮷田内科医院", "1", "9000029"),
  KODOMO_CLINIC("髙﨑こどもクリニック", "1", "9000037"),
  CHILDREN_HOSPITAL("みどり野県立こども医療センター", "1", "9000045"),
  CITY_HOSPITAL("みどり野市民病院", "1", "9000052"),
  PHARMACY("あおぞら薬局 若葉店", "4", "9000060"),
  HEALTH_CENTER("みどり野市保健センター", "1", "9000078"),
  FIRE_DEPARTMENT("みどり野市消防本部", "", ""),
  CITY("みどり野市役所", "M", ""),
  NEXT_TOWN("わかば町役場", "M", "");

  static final String PREFECTURE = "99";

  private final String title;
  private final String table;
  private final String code;

  Place(String title, String table, String code) {
    this.title = title;
    this.table = table;
    this.code = code;
  }

  String title() {
    return title;
  }

  /** 点数表: 1 for clinics and hospitals, 4 for pharmacies; M for municipalities, which have none. */
  String table() {
    return table;
  }

  Institution.Kind kind() {
    return switch (table) {
      case "1" -> Institution.Kind.MEDICAL;
      case "4" -> Institution.Kind.PHARMACY;
      case "M" -> Institution.Kind.MUNICIPALITY;
      default -> Institution.Kind.FIRE_DEPARTMENT;
    };
  }

  /** Seven digits. */
  String code() {
    return code;
  }

  /** Ten digits; empty for a fire department or a municipality. */
  String number() {
    return code.isEmpty() ? "" : PREFECTURE + table + code;
  }
}
