package jp.mimamori.card;

import java.io.IOException;
import java.time.LocalDate;

/**
 * What stands on a card, drawn where the pen is put.
 *
 * @param link what the code holds
 * @param lastDay the last one on which it opens something
 * @param place where emergency staff sign in
 */
record DrawnCard(
    String name,
    String kana,
    LocalDate bornOn,
    int number,
    boolean wantsPasscode,
    LocalDate lastDay,
    String link,
    String place) {

  /** ID-1 (ISO 7810), in millimetres. */
  static final float WIDTH = 85.6f;

  static final float HEIGHT = 54;

  static final float TAG_WIDTH = 45;
  static final float TAG_HEIGHT = 62;

  private static final float EDGE = 3.5f;
  private static final float CODE = 41;
  private static final float LEFT = WIDTH - CODE - EDGE - 1.5f;

  void front(Pen pen, float x, float y) throws IOException {
    pen.filled(x, y, WIDTH, 8.5f, 0);
    pen.line(CardWords.both("heading"), x + EDGE, y + 5.8f, 9.5f, WIDTH - 2 * EDGE, 1);
    pen.line(kana, x + EDGE, y + 14, 6.5f, LEFT, 0);
    pen.line(name, x + EDGE, y + 19.5f, 13, LEFT, 0);
    pen.line(CardWords.both("born") + "  " + bornOn, x + EDGE, y + 25, 7.5f, LEFT, 0);
    pen.line(CardWords.both("number") + "  " + number, x + EDGE, y + 29.5f, 7.5f, LEFT, 0);
    pen.line(CardWords.both("until") + "  " + lastDay, x + EDGE, y + 34, 6.5f, LEFT, 0);
    float next = pen.paragraph(CardWords.japanese("scan"), x + EDGE, y + 40, 6.5f, LEFT);
    pen.paragraph(CardWords.english("scan"), x + EDGE, next + 0.8f, 6.5f, LEFT);
    pen.code(link, x + WIDTH - CODE - 1, y + 10.5f, CODE);
  }

  void back(Pen pen, float x, float y) throws IOException {
    pen.line(CardWords.both("what"), x + EDGE, y + 6.5f, 9, WIDTH, 0);
    float at = y + 11.5f;
    for (String key : new String[] {"one", wantsPasscode ? "two.passcode" : "two.open", "three"}) {
      at = pen.paragraph(CardWords.japanese(key), x + EDGE, at, 6.5f, WIDTH - 2 * EDGE);
      at = pen.paragraph(CardWords.english(key), x + EDGE, at, 6.5f, WIDTH - 2 * EDGE) + 1;
    }
    pen.line(place, x + EDGE, at, 7, WIDTH - 2 * EDGE, 0);
    pen.line(
        "No. " + number + "   " + CardWords.both("told"),
        x + EDGE,
        y + HEIGHT - 3,
        5.2f,
        WIDTH - 2 * EDGE,
        0);
  }

  void tag(Pen pen, float x, float y) throws IOException {
    pen.filled(x, y, TAG_WIDTH, 7.5f, 0);
    pen.line(CardWords.both("heading"), x + 2, y + 5, 6.2f, TAG_WIDTH - 4, 1);
    pen.code(link, x + 2, y + 8.5f, TAG_WIDTH - 4);
    pen.line(name, x + 3, y + 54, 10, TAG_WIDTH - 6, 0);
    pen.line(bornOn + "   No. " + number, x + 3, y + 59, 7, TAG_WIDTH - 6, 0);
  }

  void tagBack(Pen pen, float x, float y) throws IOException {
    float at = y + 7;
    for (String key : new String[] {"one", wantsPasscode ? "two.passcode" : "two.open", "three"}) {
      at = pen.paragraph(CardWords.japanese(key), x + 3, at, 5.8f, TAG_WIDTH - 6);
      at = pen.paragraph(CardWords.english(key), x + 3, at, 5.8f, TAG_WIDTH - 6) + 1;
    }
    pen.paragraph(place, x + 3, at, 5.8f, TAG_WIDTH - 6);
  }

  @Override
  public String toString() {
    return "DrawnCard " + number;
  }
}
