package jp.mimamori.portal.part;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Readings in a text, each after its kanji in 《》: 記録《きろく》を見る. */
final class Furigana {

  private static final Pattern READ =
      Pattern.compile("([\\p{IsHan}々ヶ]+)《([\\p{IsHiragana}\\p{IsKatakana}ー]+)》");

  private Furigana() {}

  /** A stretch of text, and its reading; empty when it carries none. */
  record Piece(String text, String reading) {}

  static List<Piece> pieces(String text) {
    List<Piece> pieces = new ArrayList<>();
    Matcher read = READ.matcher(text);
    int end = 0;
    while (read.find()) {
      if (read.start() > end) {
        pieces.add(new Piece(text.substring(end, read.start()), ""));
      }
      pieces.add(new Piece(read.group(1), read.group(2)));
      end = read.end();
    }
    if (end < text.length()) {
      pieces.add(new Piece(text.substring(end), ""));
    }
    return pieces;
  }

  /** The text without its readings, for labels and titles that hold characters alone. */
  static String without(String text) {
    return READ.matcher(text).replaceAll("$1");
  }
}
