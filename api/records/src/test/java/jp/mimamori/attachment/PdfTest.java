package jp.mimamori.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDJavascriptNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionSubmitForm;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.action.PDPageAdditionalActions;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.junit.jupiter.api.Test;

/** A paper is kept as it is, or not at all when there is more to it than to be read. */
class PdfTest {

  private static final String SCRIPT = "app.alert(1)";

  /** Something that is done to a document. */
  private interface Doing {
    void to(PDDocument document) throws IOException;
  }

  @Test
  void keepsAPlainOneByteForByte() {
    byte[] plain = paper(document -> {});

    assertThat(Cleaning.of(plain)).isEqualTo(new Cleaning.CleanFile(FileType.PDF, plain));
  }

  @Test
  void keepsOneWithLinksAPictureAndBlanksBehindItsEnd() {
    byte[] linked = paper(document -> link(document, uri()));
    byte[] opened =
        paper(document -> document.getDocumentCatalog().setOpenAction(new PDActionGoTo()));

    assertThat(Cleaning.of(linked).type()).isEqualTo(FileType.PDF);
    assertThat(Cleaning.of(opened).type()).isEqualTo(FileType.PDF);
    assertThat(Cleaning.of(paper(document -> photograph(document, Photos.jpeg(30, 20)))).type())
        .isEqualTo(FileType.PDF);
    assertThat(Cleaning.of(Photos.joined(linked, Photos.ascii("\r\n\0\0"))).type())
        .isEqualTo(FileType.PDF);
  }

  @Test
  void refusesAScriptWhereverItHangs() {
    PDActionJavaScript script = new PDActionJavaScript(SCRIPT);

    assertThat(refused(document -> document.getDocumentCatalog().setOpenAction(script)))
        .isEqualTo(Unfit.Why.PDF_SCRIPT);
    assertThat(refused(document -> whenShown(document, script))).isEqualTo(Unfit.Why.PDF_SCRIPT);
    assertThat(refused(document -> named(document, script))).isEqualTo(Unfit.Why.PDF_SCRIPT);
    assertThat(refused(document -> link(document, script))).isEqualTo(Unfit.Why.PDF_SCRIPT);
    assertThat(refused(document -> link(document, followedBy(script))))
        .isEqualTo(Unfit.Why.PDF_SCRIPT);
    assertThat(refused(document -> hidden(document, script))).isEqualTo(Unfit.Why.PDF_SCRIPT);
  }

  @Test
  void refusesAScriptToWhichNothingPoints() {
    assertThat(why(text("[3 0 R /Fit]", "<< /S /JavaScript /JS (x) >>")))
        .isEqualTo(Unfit.Why.PDF_SCRIPT);
    assertThat(Cleaning.of(text("[3 0 R /Fit]", "<< /S /Nothing >>")).type())
        .isEqualTo(FileType.PDF);
  }

  @Test
  void refusesAScriptWhoseNameIsWrittenInNumbers() {
    byte[] plain = text("<< /S /J#61vaScript /J#53 (x) >>", "<< >>");

    assertThat(why(plain)).isEqualTo(Unfit.Why.PDF_SCRIPT);
  }

  @Test
  void refusesWhatStartsSendsOrPlaysSomething() {
    assertThat(refused(document -> link(document, new PDActionLaunch())))
        .isEqualTo(Unfit.Why.PDF_ACTS);
    assertThat(refused(document -> link(document, new PDActionSubmitForm())))
        .isEqualTo(Unfit.Why.PDF_ACTS);
    assertThat(refused(document -> document.getDocumentCatalog().setOpenAction(uri())))
        .isEqualTo(Unfit.Why.PDF_ACTS);
    assertThat(refused(document -> whenShown(document, uri()))).isEqualTo(Unfit.Why.PDF_ACTS);
    assertThat(refused(document -> annotated(document, "RichMedia"))).isEqualTo(Unfit.Why.PDF_ACTS);
  }

  @Test
  void refusesFilesInside() {
    assertThat(refused(PdfTest::embedded)).isEqualTo(Unfit.Why.PDF_FILES);
    assertThat(refused(PdfTest::pinned)).isEqualTo(Unfit.Why.PDF_FILES);
  }

  @Test
  void refusesAFormThatIsAProgram() {
    assertThat(refused(PdfTest::xfa)).isEqualTo(Unfit.Why.PDF_FORM);
  }

  @Test
  void refusesWhatIsLockedEvenWithAnEmptyPassword() {
    assertThat(refused(document -> locked(document, "secret"))).isEqualTo(Unfit.Why.PDF_ENCRYPTED);
    assertThat(refused(document -> locked(document, ""))).isEqualTo(Unfit.Why.PDF_ENCRYPTED);
  }

  @Test
  void refusesAPictureThatSaysWhereItWasTaken() {
    assertThat(refused(document -> photograph(document, Photos.photograph(30, 20, 1))))
        .isEqualTo(Unfit.Why.PDF_LOCATION);
    assertThat(
            refused(
                document ->
                    document
                        .getDocumentCatalog()
                        .setMetadata(
                            new PDMetadata(
                                document,
                                new ByteArrayInputStream(Photos.ascii("<exif:GPSLatitude>"))))))
        .isEqualTo(Unfit.Why.PDF_LOCATION);
  }

  @Test
  void refusesMorePagesThanAnybodyReads() {
    assertThat(refused(document -> pages(document, Pdf.MOST_PAGES))).isEqualTo(Unfit.Why.PDF_PAGES);
    assertThat(Cleaning.of(paper(document -> pages(document, Pdf.MOST_PAGES - 1))).type())
        .isEqualTo(FileType.PDF);
  }

  @Test
  void refusesWhatIsCutOffHungOnOrNoPdfAtAll() {
    byte[] plain = paper(document -> {});

    assertThat(why(Arrays.copyOf(plain, plain.length / 2))).isEqualTo(Unfit.Why.PDF_DAMAGED);
    assertThat(why(Photos.joined(plain, Photos.ascii("PK\3\4")))).isEqualTo(Unfit.Why.PDF_DAMAGED);
    assertThat(why(Photos.joined(plain, Photos.ascii("<script>alert(1)</script>"))))
        .isEqualTo(Unfit.Why.PDF_DAMAGED);
    assertThat(why(Photos.ascii("%PDF-1.7\n%%EOF"))).isEqualTo(Unfit.Why.PDF_DAMAGED);
    assertThat(why(Photos.ascii("%PDF-1.7\n1 0 obj\n" + "[".repeat(300_000) + "\n%%EOF")))
        .isEqualTo(Unfit.Why.PDF_DAMAGED);
  }

  @Test
  void unpacksNoMoreThanItHasRoomFor() {
    assertThat(bomb(60).length).isLessThan(200_000);
    assertThat(why(bomb(60))).isEqualTo(Unfit.Why.PDF_DAMAGED);
    assertThat(Cleaning.of(bomb(10)).type()).isEqualTo(FileType.PDF);
  }

  @Test
  void comesToAnEndOnWhateverIsSent() {
    byte[] plain = paper(document -> link(document, uri()));
    java.util.Random random = new java.util.Random(7);
    for (int i = 0; i < 200; i++) {
      byte[] one = plain.clone();
      for (int k = 0; k < 1 + i % 7; k++) {
        one[9 + random.nextInt(one.length - 9)] = (byte) random.nextInt();
      }
      try {
        assertThat(Cleaning.of(one).bytes()).isEqualTo(one);
      } catch (Unfit refused) {
        assertThat(refused.why()).isNotNull();
      }
    }
  }

  private static Unfit.Why refused(Doing doing) {
    return why(paper(doing));
  }

  private static Unfit.Why why(byte[] bytes) {
    Unfit unfit = catchThrowableOfType(Unfit.class, () -> Cleaning.of(bytes));
    assertThat(unfit).isNotNull();
    return unfit.why();
  }

  private static byte[] paper(Doing doing) {
    try (PDDocument document = new PDDocument()) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.addPage(new PDPage());
      doing.to(document);
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** A PDF as it is written by hand: what its catalogue opens with, and one more object. */
  private static byte[] text(String opens, String more) {
    return text(
        Photos.ascii("<< /Type /Catalog /Pages 2 0 R /OpenAction " + opens + " >>"),
        Photos.ascii("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
        Photos.ascii("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>"),
        Photos.ascii(more));
  }

  private static byte[] text(byte[]... objects) {
    byte[] all = Photos.ascii("%PDF-1.5\n");
    StringBuilder table = new StringBuilder("xref\n0 5\n0000000000 65535 f \n");
    for (int i = 0; i < objects.length; i++) {
      table.append(String.format("%010d 00000 n \n", all.length));
      all =
          Photos.joined(
              all, Photos.ascii((i + 1) + " 0 obj\n"), objects[i], Photos.ascii("\nendobj\n"));
    }
    return Photos.joined(
        all,
        Photos.ascii(table.toString()),
        Photos.ascii("trailer\n<< /Root 1 0 R /Size 5 >>\nstartxref\n" + all.length + "\n%%EOF\n"));
  }

  /** With a stream of objects that is mostly blanks. */
  private static byte[] bomb(int megabytes) {
    Deflater deflater = new Deflater(9);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] blanks = new byte[1_000_000];
    Arrays.fill(blanks, (byte) ' ');
    byte[] piece = new byte[64_000];
    for (int i = 0; i < megabytes; i++) {
      deflater.setInput(blanks);
      while (!deflater.needsInput()) {
        packed.write(piece, 0, deflater.deflate(piece));
      }
    }
    deflater.finish();
    while (!deflater.finished()) {
      packed.write(piece, 0, deflater.deflate(piece));
    }
    return text(
        Photos.ascii("<< /Type /Catalog /Pages 2 0 R >>"),
        Photos.ascii("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
        Photos.ascii("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>"),
        Photos.joined(
            Photos.ascii(
                "<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length "
                    + packed.size()
                    + " >>\nstream\n"),
            packed.toByteArray(),
            Photos.ascii("\nendstream")));
  }

  private static PDActionURI uri() {
    PDActionURI uri = new PDActionURI();
    uri.setURI("https://hospital.example/");
    return uri;
  }

  private static PDAction followedBy(PDAction next) {
    PDActionURI first = uri();
    first.setNext(List.of(next));
    return first;
  }

  private static void whenShown(PDDocument document, PDAction action) {
    PDPageAdditionalActions actions = new PDPageAdditionalActions();
    actions.setO(action);
    document.getPage(0).setActions(actions);
  }

  private static void named(PDDocument document, PDActionJavaScript script) throws IOException {
    PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
    PDJavascriptNameTreeNode tree = new PDJavascriptNameTreeNode();
    tree.setNames(Map.of("first", script));
    names.setJavascript(tree);
    document.getDocumentCatalog().setNames(names);
  }

  private static void link(PDDocument document, PDAction action) throws IOException {
    PDAnnotationLink link = new PDAnnotationLink();
    link.setAction(action);
    document.getPage(0).setAnnotations(List.of(link));
  }

  /** Under a key of its own, deep in an array. */
  private static void hidden(PDDocument document, PDActionJavaScript script) {
    COSArray deep = new COSArray();
    COSArray deeper = new COSArray();
    deeper.add(script.getCOSObject());
    deep.add(deeper);
    document.getDocumentCatalog().getCOSObject().setItem("Whatever", deep);
  }

  private static void annotated(PDDocument document, String subtype) {
    COSDictionary annotation = new COSDictionary();
    annotation.setName(COSName.SUBTYPE, subtype);
    COSArray all = new COSArray();
    all.add(annotation);
    document.getPage(0).getCOSObject().setItem(COSName.ANNOTS, all);
  }

  private static PDComplexFileSpecification specification(PDDocument document) throws IOException {
    PDComplexFileSpecification specification = new PDComplexFileSpecification();
    specification.setFile("x.exe");
    specification.setEmbeddedFile(
        new PDEmbeddedFile(document, new ByteArrayInputStream(new byte[] {1, 2, 3})));
    return specification;
  }

  private static void embedded(PDDocument document) throws IOException {
    PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(Collections.singletonMap("x.exe", specification(document)));
    PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
    names.setEmbeddedFiles(tree);
    document.getDocumentCatalog().setNames(names);
  }

  private static void pinned(PDDocument document) throws IOException {
    PDAnnotationFileAttachment pin = new PDAnnotationFileAttachment();
    pin.setFile(specification(document));
    document.getPage(0).setAnnotations(List.of(pin));
  }

  private static void xfa(PDDocument document) {
    PDAcroForm form = new PDAcroForm(document);
    form.getCOSObject().setItem(COSName.XFA, new COSString("<xdp/>"));
    document.getDocumentCatalog().setAcroForm(form);
  }

  private static void locked(PDDocument document, String password) throws IOException {
    document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
  }

  private static void photograph(PDDocument document, byte[] jpeg) throws IOException {
    PDImageXObject image = JPEGFactory.createFromByteArray(document, jpeg);
    try (PDPageContentStream page = new PDPageContentStream(document, document.getPage(0))) {
      page.drawImage(image, 10, 10);
    }
  }

  private static void pages(PDDocument document, int more) {
    for (int i = 0; i < more; i++) {
      document.addPage(new PDPage());
    }
  }
}
