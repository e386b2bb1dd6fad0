package jp.mimamori.fhir;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import jp.mimamori.identity.Normal;

/**
 * Whether words that stand beside a code can be shown to somebody who must not learn of places:
 * none of the places that have to do with the person, nothing that reads like a place or a number
 * to call.
 */
final class PlaceWords {

  private static final int LONGEST = 200;
  private static final int SHORTEST_PLACE = 2;

  private static final List<String> TELLING =
      List.of(
              "病院",
              "医院",
              "クリニック",
              "診療所",
              "薬局",
              "薬店",
              "ドラッグ",
              "ファーマシー",
              "保健所",
              "センター",
              "施設",
              "支援",
              "シェルター",
              "助産院",
              "訪問看護",
              "ステーション",
              "学校",
              "学園",
              "大学",
              "保育",
              "幼稚園",
              "組合",
              "協会けんぽ",
              "共済",
              "株式会社",
              "有限会社",
              "市立",
              "区立",
              "町立",
              "村立",
              "県立",
              "都立",
              "府立",
              "道立",
              "国立",
              "丁目",
              "番地",
              "号室",
              "在住",
              "住所",
              "転居",
              "東京都",
              "北海道",
              "大阪府",
              "京都府",
              "郵便",
              "電話",
              "hospital",
              "clinic",
              "pharmacy",
              "medical center",
              "http:",
              "https:",
              "www.")
          .stream()
          .map(Normal::name)
          .toList();

  /** A prefecture, city, ward, town or village that a name ends in, and a number to call. */
  private static final Pattern PLACE =
      Pattern.compile(".*(\\p{IsHan}{2,3}県|\\p{IsHan}{1,4}[市区]|〒|@|[0-9][0-9\\-]{8,}).*");

  private final Set<String> places;

  PlaceWords(Set<String> places) {
    this.places = places;
  }

  boolean allow(String text) {
    String words = Normal.name(text);
    return text.length() <= LONGEST
        && !PLACE.matcher(text).matches()
        && TELLING.stream().noneMatch(words::contains)
        && !name(text);
  }

  /** Whether they name a place that has to do with the person. */
  boolean name(String text) {
    String words = Normal.name(text);
    return places.stream()
        .filter(place -> place.length() >= SHORTEST_PLACE)
        .anyMatch(words::contains);
  }
}
