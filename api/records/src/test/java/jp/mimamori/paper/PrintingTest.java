package jp.mimamori.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PrintingTest {

  private final Printing printing = new Printing();
  private final Paper paper = Paper.titled("同意の控え", "髙﨑 𠮷野", LocalDate.of(2026, 11, 27));

  @Test
  void printsEveryWordWithRareCharactersInNames() throws IOException {
    Paper whole =
        paper
            .heading("だれが見られますか")
            .paragraph("髙﨑𠮷野さんの記録を、辻󠄀さんが見られます。")
            .notice("いつでもやめられます。月・金〈日〉〜／")
            .points(List.of("健診", "お薬"))
            .facts(List.of(new Paper.Fact("目的", "診療")))
            .table(List.of("日時", "出来事"), List.of(List.of("2026年11月27日", "許可しました")));

    String text = text(printing.print(whole));

    assertThat(text)
        .contains("同意の控え", "だれが見られますか", "髙﨑𠮷野さんの記録を、辻さんが見られます。")
        .contains("いつでもやめられます。月・金〈日〉", "／", "健診", "お薬", "目的", "診療")
        .contains("日時", "出来事", "許可しました")
        .contains("髙﨑 𠮷野 さん", "2026年11月27日", "1 / 1");
  }

  @Test
  void tellsOnEachSheetWhomItIsAboutTheDayAndItsNumber() throws IOException {
    Paper whole = paper.table(List.of("番号", "出来事"), rows(120));

    try (PDDocument pdf = Loader.loadPDF(printing.print(whole))) {
      int sheets = pdf.getNumberOfPages();
      assertThat(sheets).isBetween(3, 6);
      for (int sheet = 1; sheet <= sheets; sheet++) {
        assertThat(sheet(pdf, sheet))
            .contains("髙﨑 𠮷野 さん", "2026年11月27日", sheet + " / " + sheets, "出来事");
      }
    }
  }

  @Test
  void canBeReadAloud() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(printing.print(paper.heading("一").paragraph("二")))) {
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(pdf.getDocumentCatalog().getStructureTreeRoot().getKids()).isNotEmpty();
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("ja");
      assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("同意の控え");
      assertThat(new String(pdf.getDocumentCatalog().getMetadata().toByteArray()))
          .contains("pdfuaid:part");
    }
  }

  @Test
  void bringsItsOneFontAlongCutToWhatOccurs() throws IOException {
    byte[] bytes = printing.print(paper.paragraph("健診の結果"));

    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      PDPage page = pdf.getPage(0);
      for (COSName name : page.getResources().getFontNames()) {
        PDFont font = page.getResources().getFont(name);
        assertThat(font.isEmbedded()).isTrue();
        assertThat(font.getName()).matches("[A-Z]{6}\\+NotoSansJP.*");
      }
      assertThat(page.getMediaBox().getWidth()).isBetween(595f, 596f);
      assertThat(page.getMediaBox().getHeight()).isBetween(841f, 843f);
    }
    assertThat(bytes).hasSizeLessThan(60_000);
  }

  @Test
  void takesMarkupForWordsAndFetchesNothing() throws IOException {
    String hostile = "<img src=file:///etc/passwd><style>@import 'file:///etc/passwd';</style>&lt;";
    Paper whole =
        Paper.titled("</title>" + hostile, hostile, LocalDate.of(2026, 11, 27))
            .heading(hostile)
            .paragraph("{{url(file:///etc/passwd)}}")
            .facts(List.of(new Paper.Fact(hostile, hostile)))
            .table(List.of(hostile), List.of(List.of(hostile)));

    byte[] bytes = printing.print(whole);

    assertThat(text(bytes).replaceAll("\\s", ""))
        .contains("<imgsrc=file:///etc/passwd>", "@import'file:///etc/passwd'", "&lt;")
        .doesNotContain("root:");
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      for (PDPage page : pdf.getPages()) {
        assertThat(page.getResources().getXObjectNames()).isEmpty();
        assertThat(page.getAnnotations()).isEmpty();
      }
      assertThat(pdf.getDocumentCatalog().getNames()).isNull();
    }
  }

  @Test
  void leavesOutWhatTurnsTheReadingAroundOrSteersAMachine() throws IOException {
    assertThat(text(printing.print(paper.paragraph("山\u202E田\u0000\u0007\uD800花\u200B子"))))
        .contains("山田花子");
  }

  @Test
  void putsASignWhereTheFontHasNoCharacter() throws IOException {
    assertThat(text(printing.print(paper.paragraph("山田𓀀花子")))).contains("山田〓花子");
  }

  @Test
  void cutsWhatNobodyReadsOnPaper() throws IOException {
    String text = text(printing.print(paper.paragraph("𠮷".repeat(100_000))));

    assertThat(text.codePoints().filter(c -> c == 0x20BB7).count()).isBetween(4_000L, 4_100L);
    assertThat(text).contains("…");
  }

  @Test
  void breaksWordsThatAreLongerThanTheSheetIsWide() throws IOException {
    String text = text(printing.print(paper.facts(List.of(new Paper.Fact("n", "x".repeat(500))))));

    assertThat(text.chars().filter(c -> c == 'x').count()).isEqualTo(500);
  }

  @Test
  void refusesMoreThanAPaperHolds() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> paper.table(List.of("a", "b"), rows(501)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> paper.table(List.of("a"), List.of(List.of("1", "2"))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> paper.points(Collections.nCopies(501, "a")));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Paper(
                    "t", "a", LocalDate.EPOCH, Collections.nCopies(201, new Block.Heading("a"))));
  }

  private static List<List<String>> rows(int count) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(List.of(Integer.toString(i), "見ました"));
    }
    return rows;
  }

  private static String text(byte[] bytes) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      return new PDFTextStripper().getText(pdf);
    }
  }

  private static String sheet(PDDocument pdf, int number) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(number);
    stripper.setEndPage(number);
    return stripper.getText(pdf);
  }
}
