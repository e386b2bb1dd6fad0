package jp.mimamori.demo;

import jp.mimamori.identity.Practitioner.Profession;
import jp.mimamori.identity.Role;

/** Who looks after the family and has an account of the own institution. */
enum Staff {
  DR_SATO(
      "dr-sato",
      "佐藤 𠮷郎",
      "サトウ キチロウ",
      Profession.PHYSICIAN,
      Place.CHILDREN_HOSPITAL,
      Role.PRACTITIONER,
      "小児科医（ひなたの主治医）",
      "paediatrician"),
  ITO(
      "yakuzaishi-ito",
      Course.PHARMACIST,
      "イトウ サクラ",
      Profession.PHARMACIST,
      Place.PHARMACY,
      Role.PRACTITIONER,
      "薬剤師",
      "pharmacist"),
  TAKAGI(
      "er-takagi",
      "髙木 翔",
      "タカギ ショウ",
      Profession.EMERGENCY_PHYSICIAN,
      Place.CITY_HOSPITAL,
      Role.EMERGENCY,
      "救急医",
      "emergency physician"),
  CREW_3(
      "kyukyu-3",
      "﨑山 大地",
      "サキヤマ ダイチ",
      Profession.AMBULANCE_CREW,
      Place.FIRE_DEPARTMENT,
      Role.EMERGENCY,
      "救急隊（第3隊）",
      "ambulance crew 3");

  private final String signInName;
  private final String name;
  private final String kana;
  private final Profession profession;
  private final Place place;
  private final Role role;
  private final String japanese;
  private final String english;

  Staff(
      String signInName,
      String name,
      String kana,
      Profession profession,
      Place place,
      Role role,
      String japanese,
      String english) {
    this.signInName = signInName;
    this.name = name;
    this.kana = kana;
    this.profession = profession;
    this.place = place;
    this.role = role;
    this.japanese = japanese;
    this.english = english;
  }

  String signInName() {
    return signInName;
  }

  String fullName() {
    return name;
  }

  String kana() {
    return kana;
  }

  Profession profession() {
    return profession;
  }

  Place place() {
    return place;
  }

  Role role() {
    return role;
  }

  String japanese() {
    return japanese;
  }

  String english() {
    return english;
  }
}
