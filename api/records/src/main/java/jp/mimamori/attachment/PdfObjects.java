package jp.mimamori.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/**
 * Every object that a PDF's tables name, whether anything points to it or not: a reader that mends
 * a file may come upon any of them (ISO 32000-1, 12.6 for actions).
 */
final class PdfObjects {

  private static final int MOST = 500_000;
  private static final Set<String> ACTIONS =
      Set.of(
          "Launch",
          "SubmitForm",
          "ImportData",
          "GoToR",
          "GoToE",
          "Rendition",
          "Movie",
          "Sound",
          "GoTo3DView",
          "RichMediaExecute");
  private static final Set<String> PLAYED = Set.of("RichMedia", "3D", "Screen", "Movie", "Sound");

  private final Set<Unfit.Why> findings = EnumSet.noneOf(Unfit.Why.class);
  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<COSBase> toSee = new ArrayDeque<>();
  private int pages;

  PdfObjects(COSDocument document) throws IOException {
    see(document.getTrailer());
    for (COSObjectKey key : Set.copyOf(document.getXrefTable().keySet())) {
      see(document.getObjectFromPool(key));
    }
    while (!toSee.isEmpty()) {
      lookAt(toSee.pop());
    }
    if (pages > Pdf.MOST_PAGES) {
      findings.add(Unfit.Why.PDF_PAGES);
    }
  }

  Set<Unfit.Why> findings() {
    return findings;
  }

  private void see(@Nullable COSBase object) {
    COSBase meant = object instanceof COSObject reference ? reference.getObject() : object;
    boolean holds = meant instanceof COSDictionary || meant instanceof COSArray;
    if (holds && seen.add(meant)) {
      toSee.push(meant);
    }
    if (seen.size() > MOST) {
      throw new Unfit(Unfit.Why.PDF_DAMAGED);
    }
  }

  private void lookAt(COSBase object) throws IOException {
    if (object instanceof COSArray array) {
      array.forEach(this::see);
      return;
    }
    COSDictionary dictionary = (COSDictionary) object;
    judge(dictionary);
    if (dictionary instanceof COSStream stream && isPhotograph(stream)) {
      lookAtPhotograph(stream);
    }
    dictionary.getValues().forEach(this::see);
  }

  private void judge(COSDictionary dictionary) {
    String kind = name(dictionary, COSName.S);
    String subtype = name(dictionary, COSName.SUBTYPE);
    String type = name(dictionary, COSName.TYPE);
    note(Unfit.Why.PDF_SCRIPT, kind.equals("JavaScript") || has(dictionary, "JS", "JavaScript"));
    note(Unfit.Why.PDF_ACTS, ACTIONS.contains(kind) || PLAYED.contains(subtype));
    note(Unfit.Why.PDF_ACTS, has(dictionary, "AA") || opensWithMoreThanAPage(dictionary));
    note(
        Unfit.Why.PDF_FILES,
        has(dictionary, "EF", "EmbeddedFiles", "Collection")
            || subtype.equals("FileAttachment")
            || type.equals("EmbeddedFile"));
    note(Unfit.Why.PDF_FORM, has(dictionary, "XFA"));
    if (type.equals("Page")) {
      pages++;
    }
  }

  /** What a document does when it is opened: going to one of its own pages is no more than that. */
  private static boolean opensWithMoreThanAPage(COSDictionary dictionary) {
    COSBase action = dictionary.getDictionaryObject(COSName.OPEN_ACTION);
    return action instanceof COSDictionary doing && !name(doing, COSName.S).equals("GoTo");
  }

  private static boolean isPhotograph(COSStream stream) {
    COSBase filter = stream.getFilters();
    return COSName.DCT_DECODE.equals(filter)
        || filter instanceof COSArray several
            && several.size() == 1
            && COSName.DCT_DECODE.equals(several.getObject(0));
  }

  private void lookAtPhotograph(COSStream stream) throws IOException {
    try (InputStream in = stream.createRawInputStream()) {
      note(Unfit.Why.PDF_LOCATION, Jpeg.namesAPlace(in.readAllBytes()));
    }
  }

  private void note(Unfit.Why why, boolean holds) {
    if (holds) {
      findings.add(why);
    }
  }

  private static boolean has(COSDictionary dictionary, String... keys) {
    for (String key : keys) {
      if (dictionary.containsKey(key)) {
        return true;
      }
    }
    return false;
  }

  private static String name(COSDictionary dictionary, COSName key) {
    return dictionary.getDictionaryObject(key) instanceof COSName name ? name.getName() : "";
  }
}
