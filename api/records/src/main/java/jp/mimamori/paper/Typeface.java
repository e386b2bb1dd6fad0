package jp.mimamori.paper;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.CmapTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/** The one Japanese font that papers are set in. */
public final class Typeface {

  private Typeface() {}

  /** The font for one document, which will hold the characters that occur and no more. */
  public static PDFont of(PDDocument document) throws IOException {
    TrueTypeFont font =
        new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(open()));
    document.registerTrueTypeFontForClosing(font);
    CmapTable characters = font.getCmap();
    characters.setCmaps(
        Stream.of(characters.getCmaps()).map(Readable::new).toArray(CmapSubtable[]::new));
    return PDType0Font.load(document, font, true);
  }

  private static InputStream open() {
    return Objects.requireNonNull(
        Typeface.class.getResourceAsStream("noto-sans-jp-regular.ttf"), "the font is missing");
  }

  /**
   * Says of a shape that stands for 日 and for the radical ⽇ that it is 日, and likewise of signs.
   * Who copies, searches or listens would otherwise get the radical, the first of the two by
   * number.
   */
  private static final class Readable extends CmapSubtable {

    /** Signs that share their shape with one that Japanese texts use. */
    private static final String SELDOM = "\u2003\u2012\u2027\u2035\u2215\u2329\u232A";

    private final CmapSubtable characters;

    Readable(CmapSubtable characters) {
      this.characters = characters;
      setPlatformId(characters.getPlatformId());
      setPlatformEncodingId(characters.getPlatformEncodingId());
    }

    @Override
    public int getGlyphId(int character) {
      return characters.getGlyphId(character);
    }

    @Override
    public @Nullable List<Integer> getCharCodes(int glyph) {
      List<Integer> all = characters.getCharCodes(glyph);
      if (all == null || all.size() < 2) {
        return all;
      }
      List<Integer> words = all.stream().filter(character -> !seldom(character)).toList();
      return words.isEmpty() ? all : words;
    }

    private static boolean seldom(int character) {
      return character >= 0x2E80 && character <= 0x2FDF || SELDOM.indexOf(character) >= 0;
    }
  }
}
