package jp.mimamori.portal.growth;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.mimamori.growth.Curves;
import jp.mimamori.growth.Dimension;
import jp.mimamori.growth.Place;
import jp.mimamori.growth.Point;
import jp.mimamori.growth.Reference;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Lines;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Sheet;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.Sight;

/** One measure: the newest in a sentence, the picture, and the table behind it. */
class MeasurePanel extends Panel {

  private static final long serialVersionUID = 1L;
  private static final int FIRST = 12;

  /** Of grown people the newest matter, and no curve. */
  private static final int FIRST_OF_GROWN = 4;

  private final transient GrowthWords words;
  private final transient Sight sight;
  private final boolean corrected;
  private final boolean isCompared;

  /**
   * @param points those that can be so, oldest first, at least one
   * @param corrected whether ages of a preterm child are corrected
   */
  MeasurePanel(
      Dimension dimension,
      List<Point> points,
      GrowthSpan span,
      boolean corrected,
      GrowthWords words,
      Sight sight) {
    this.words = words;
    this.sight = sight;
    this.corrected = corrected;
    this.isCompared = points.stream().anyMatch(point -> !point.places().isEmpty());
    addClassName("growth-measure");
    setId("growth-" + dimension.name().toLowerCase(Locale.ROOT));
    add(new H2(new Words("growth.kind." + dimension)));
    Point latest = points.get(points.size() - 1);
    Paragraph sentence =
        new Paragraph(
            words.t(
                "growth.latest",
                Days.day(latest.day(), words.locale()),
                words.latest(latest, corrected)));
    sentence.addClassName("answer");
    add(sentence);
    picture(dimension, points, span);
    table(dimension, points);
  }

  private void picture(Dimension dimension, List<Point> points, GrowthSpan span) {
    Reference reference = Reference.of(dimension).get(0);
    List<Curves.Drawn> lines = Curves.of(reference, words.chart().sex());
    GrowthSvg svg = new GrowthSvg(span, lines, points.stream().map(this::mark).toList());
    if (!svg.hasMarks()) {
      if (isCompared) {
        add(new Paragraph(new Words("growth.none-in-span")));
      }
      return;
    }
    Image image =
        new Image(
            "data:image/svg+xml,"
                + URLEncoder.encode(svg.svg(), StandardCharsets.UTF_8).replace("+", "%20"),
            words.t(
                "growth.picture",
                words.t("growth.kind." + dimension),
                words.t("growth.span." + span),
                String.valueOf(points.size())));
    image.addClassName("growth-picture");
    Span legend =
        new Span(
            new Words(
                "growth.legend",
                words.t("growth.axis." + (span.isInMonths() ? "months" : "years")),
                dimension.unit(),
                lines.isEmpty() ? "—" : words.t("growth.reference." + reference)));
    legend.addClassName("quiet");
    Div figure = new Div(image, legend);
    figure.addClassName("growth-figure");
    add(figure);
  }

  private GrowthSvg.Mark mark(Point point) {
    Double age = point.corrected();
    return new GrowthSvg.Mark(
        corrected && age != null ? age : point.months(),
        point.value().doubleValue(),
        point.doubt() != null);
  }

  private void table(Dimension dimension, List<Point> points) {
    Sheet sheet =
        new Sheet(
            words.t("growth.table", words.t("growth.kind." + dimension)),
            headings().map(heading -> words.t("growth.table." + heading)).toList());
    sheet.addClassName("growth-table");
    int size = points.size();
    int first = isCompared ? FIRST : FIRST_OF_GROWN;
    rows(sheet, points.subList(Math.max(0, size - first), size));
    add(sheet);
    if (size > first) {
      Button all = new Button(words.t("growth.all", String.valueOf(size)));
      all.setId("growth-all-" + dimension.name().toLowerCase(Locale.ROOT));
      all.addClickListener(
          click -> {
            rows(sheet, points.subList(0, size - first));
            all.setVisible(false);
          });
      add(all);
    }
  }

  /** Of grown people nothing is compared. */
  private Stream<String> headings() {
    return isCompared
        ? Stream.of("day", "age", "value", "sds", "percentile", "reference", "origin")
        : Stream.of("day", "age", "value", "origin");
  }

  private void rows(Sheet sheet, List<Point> oldestFirst) {
    for (int i = oldestFirst.size() - 1; i >= 0; i--) {
      Point point = oldestFirst.get(i);
      List<Place> places = corrected ? point.standing() : point.places();
      List<Component> cells = new ArrayList<>();
      cells.add(
          new Link(
              sight.to("item/" + point.record()), new Span(Days.day(point.day(), words.locale()))));
      cells.add(Sheet.cell(words.age(point, corrected)));
      cells.add(value(point));
      if (isCompared) {
        cells.add(number(words.sds(places)));
        cells.add(new Lines(words.percentile(places)));
        cells.add(new Lines(words.references(places)));
      }
      cells.add(Sheet.cell(point.origin().isEmpty() ? "—" : point.origin()));
      sheet.row(cells.toArray(Component[]::new));
    }
  }

  private static Lines number(String text) {
    Lines lines = new Lines(text);
    lines.addClassName("number");
    return lines;
  }

  private Span value(Point point) {
    Span value = new Span(new Span(words.value(point)));
    if (point.doubt() != null) {
      Span remark = new Span(new Words("growth.doubt." + point.doubt()));
      remark.addClassName("validity");
      value.add(remark);
    }
    return value;
  }
}
