package jp.mimamori.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.jspecify.annotations.Nullable;

/**
 * A parser that unpacks no more than so much: streams that hold objects are unpacked in memory as a
 * whole, and a small one can hold gigabytes. Nothing else is unpacked.
 */
final class BoundedParser extends PDFParser {

  private static final int MOST_UNPACKED = 32_000_000;

  private int left = MOST_UNPACKED;

  BoundedParser(byte[] bytes) throws IOException {
    super(new RandomAccessReadBuffer(bytes));
  }

  /** Nothing is decrypted: whoever reads it could not look through it either. */
  @Override
  protected void prepareDecryption() throws IOException {
    if (document.getTrailer() != null
        && document.getTrailer().getDictionaryObject(COSName.ENCRYPT) != null) {
      throw new Unfit(Unfit.Why.PDF_ENCRYPTED);
    }
  }

  @Override
  protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
    COSStream stream = super.parseCOSStream(dictionary);
    // object streams have the one, cross-reference streams the other (ISO 32000-1, 7.5.7, 7.5.8)
    if (dictionary.containsKey(COSName.FIRST) || dictionary.containsKey(COSName.W)) {
      COSBase filter = only(dictionary.getDictionaryObject(COSName.FILTER, COSName.F));
      if (filter != null) {
        refuseUnless(
            COSName.FLATE_DECODE.equals(filter)
                || COSName.FLATE_DECODE_ABBREVIATION.equals(filter));
        unpack(stream);
      }
    }
    return stream;
  }

  private static @Nullable COSBase only(@Nullable COSBase filter) {
    return filter instanceof COSArray several && several.size() == 1
        ? several.getObject(0)
        : filter;
  }

  /** As the filter does it: past the two bytes of the header, up to the first fault. */
  private void unpack(COSStream stream) throws IOException {
    Inflater inflater = new Inflater(true);
    byte[] piece = new byte[8_192];
    byte[] unpacked = new byte[8_192];
    try (InputStream packed = stream.createRawInputStream()) {
      packed.skipNBytes(Math.min(2, packed.available()));
      for (int read = packed.read(piece); read > 0; read = packed.read(piece)) {
        inflater.setInput(piece, 0, read);
        for (int n = inflater.inflate(unpacked); n > 0; n = inflater.inflate(unpacked)) {
          left -= n;
          refuseUnless(left >= 0);
        }
      }
    } catch (DataFormatException e) {
      // what comes after it is not read by the filter either
    } finally {
      inflater.end();
    }
  }

  private static void refuseUnless(boolean holds) {
    if (!holds) {
      throw new Unfit(Unfit.Why.PDF_DAMAGED);
    }
  }
}
