package jp.mimamori.portal.growth;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Stream;
import jp.mimamori.growth.Build;
import jp.mimamori.growth.GrowthChart;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Sheet;
import jp.mimamori.portal.part.Words;

/** Weight for height: the BMI, and of children the obesity index with what is said of it. */
class BuildPanel extends Panel {

  private static final long serialVersionUID = 1L;
  private static final int MOST = 60;
  private static final int FIRST = 12;
  private static final int FIRST_OF_GROWN = 4;

  private final transient GrowthWords words;

  /**
   * @param builds newest first, at least one
   */
  BuildPanel(List<GrowthChart.Built> builds, GrowthWords words) {
    super(new H2(new Words("growth.build")), quiet("growth.build.what"));
    this.words = words;
    setId("growth-build");
    Sheet sheet =
        new Sheet(
            words.t("growth.build"),
            Stream.of("day", "age", "bmi", "index", "judgement")
                .map(heading -> words.t("growth.build." + heading))
                .toList());
    List<GrowthChart.Built> told = builds.subList(0, Math.min(MOST, builds.size()));
    boolean isOfChild = told.get(0).build().index().isPresent();
    int first = Math.min(isOfChild ? FIRST : FIRST_OF_GROWN, told.size());
    told.subList(0, first).forEach(built -> row(sheet, built));
    add(sheet);
    if (told.size() > first) {
      Button all = new Button(words.t("growth.all", String.valueOf(told.size())));
      all.setId("growth-all-build");
      all.addClickListener(
          click -> {
            told.subList(first, told.size()).forEach(built -> row(sheet, built));
            all.setVisible(false);
          });
      add(all);
    }
  }

  private void row(Sheet sheet, GrowthChart.Built built) {
    Build.Index index = built.build().index().orElse(null);
    sheet.row(
        Sheet.cell(Days.day(built.day(), words.locale())),
        Sheet.cell(words.age(built.day())),
        Sheet.cell(built.build().bmi().toPlainString()),
        Sheet.cell(index == null ? "—" : GrowthWords.signed(index.percent()) + " %"),
        index == null
            ? Sheet.cell("—")
            : new Span(new Words("growth.judgement." + index.formula() + "." + index.judgement())));
  }

  private static Paragraph quiet(String key) {
    var paragraph = new Paragraph(new Words(key));
    paragraph.addClassName("quiet");
    return paragraph;
  }
}
