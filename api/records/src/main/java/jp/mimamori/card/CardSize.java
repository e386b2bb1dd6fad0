package jp.mimamori.card;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** On which paper a card is printed. */
public enum CardSize {
  /** Two pages as large as a bank card, for printers of cards. */
  WALLET {
    @Override
    void draw(DrawnCard card, PDDocument document, PDFont font) throws IOException {
      try (Pen front = new Pen(document, font, DrawnCard.WIDTH, DrawnCard.HEIGHT)) {
        card.front(front, 0, 0);
      }
      try (Pen back = new Pen(document, font, DrawnCard.WIDTH, DrawnCard.HEIGHT)) {
        card.back(back, 0, 0);
      }
    }
  },

  /** A sheet with the card and a tag, to cut out and fold. */
  A4 {
    @Override
    void draw(DrawnCard card, PDDocument document, PDFont font) throws IOException {
      try (Pen pen = new Pen(document, font, 210, 297)) {
        float x = (210 - 2 * DrawnCard.WIDTH) / 2;
        pen.line(CardWords.both("title"), x, 20, 14, 170, 0);
        pen.paragraph(CardWords.japanese("cut"), x, 28, 9, 170);
        pen.paragraph(CardWords.english("cut"), x, 33, 9, 170);
        pen.framed(x, 42, 2 * DrawnCard.WIDTH, DrawnCard.HEIGHT);
        card.front(pen, x, 42);
        pen.fold(x + DrawnCard.WIDTH, 42, DrawnCard.HEIGHT);
        card.back(pen, x + DrawnCard.WIDTH, 42);
        pen.paragraph(CardWords.both("tag"), x, 112, 9, 170);
        pen.framed(x, 118, 2 * DrawnCard.TAG_WIDTH, DrawnCard.TAG_HEIGHT);
        card.tag(pen, x, 118);
        pen.fold(x + DrawnCard.TAG_WIDTH, 118, DrawnCard.TAG_HEIGHT);
        card.tagBack(pen, x + DrawnCard.TAG_WIDTH, 118);
        pen.paragraph(CardWords.japanese("void"), x, 192, 9, 170);
        pen.paragraph(CardWords.english("void"), x, 197, 9, 170);
      }
    }
  };

  abstract void draw(DrawnCard card, PDDocument document, PDFont font) throws IOException;
}
