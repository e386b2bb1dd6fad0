package jp.mimamori.portal.checkup;

import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import jp.mimamori.checkup.CheckupItem;
import jp.mimamori.checkup.Trend;
import jp.mimamori.checkup.judging.Cut;
import jp.mimamori.checkup.judging.Judged;
import jp.mimamori.checkup.judging.JudgedTrends;
import jp.mimamori.checkup.judging.JudgementWords;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Sheet;
import jp.mimamori.portal.part.Texts;
import jp.mimamori.portal.part.Words;

/** One item over the years: a sentence, the picture, and the table behind it. */
class TrendPanel extends Panel {

  private static final long serialVersionUID = 1L;

  private final transient JudgedTrends trends;
  private final transient List<Trend.Point> drawn;
  private final Locale locale;

  TrendPanel(JudgedTrends trends, Trend trend, Locale locale) {
    super(trend.name());
    this.trends = trends;
    this.drawn = drawn(trend);
    this.locale = locale;
    addClassName("trend");
    CheckupItem newest = drawn.get(drawn.size() - 1).item();
    Span said = new Span(new Words("trends.newest", day(drawn.size() - 1), words(newest)));
    trends.of(newest).flatMap(judged -> RatingMark.of(judged, locale)).ifPresent(said::add);
    said.addClassName("newest");
    add(said, picture(trend.name()));
    NativeDetails table = new NativeDetails(new Words("trends.table"), sheet(trend.name()));
    add(table);
  }

  /** What has a place on the picture. */
  static List<Trend.Point> drawn(Trend trend) {
    return trend.points().stream().filter(point -> TrendScale.value(point).isPresent()).toList();
  }

  private Image picture(String name) {
    List<List<Cut>> cuts =
        drawn.stream()
            .map(point -> trends.of(point.item()).map(Judged::cuts).orElse(List.of()))
            .toList();
    List<Boolean> out = drawn.stream().map(point -> isOut(point.item())).toList();
    String svg = TrendSvg.of(drawn, cuts, out);
    Image picture =
        new Image(
            "data:image/svg+xml,"
                + URLEncoder.encode(svg, StandardCharsets.UTF_8).replace("+", "%20"),
            Texts.of(
                "trends.picture",
                locale,
                name,
                day(0),
                words(drawn.get(0).item()),
                day(drawn.size() - 1),
                words(drawn.get(drawn.size() - 1).item())));
    picture.addClassName("trend-picture");
    return picture;
  }

  private boolean isOut(CheckupItem item) {
    return trends.of(item).map(judged -> judged.rating().level().isOut()).orElse(false);
  }

  private Sheet sheet(String name) {
    Sheet sheet =
        new Sheet(
            name,
            List.of(
                t("trends.day"),
                t("checkups.value"),
                t("checkups.flag"),
                t("checkups.range"),
                t("trends.method")));
    for (int i = drawn.size() - 1; i >= 0; i--) {
      CheckupItem item = drawn.get(i).item();
      Span flags = new Span(new FlagMark(item.flag(), locale));
      flags.addClassName("flags");
      trends.of(item).flatMap(judged -> RatingMark.of(judged, locale)).ifPresent(flags::add);
      sheet.row(
          Sheet.cell(day(i)), Sheet.cell(words(item)), flags, Sheet.cell(range(item)), method(i));
    }
    return sheet;
  }

  private static String range(CheckupItem item) {
    return item.reference().isEmpty() ? "—" : (item.reference() + " " + item.unit()).strip();
  }

  private Span method(int i) {
    CheckupItem item = drawn.get(i).item();
    Span method = new Span(item.method().isEmpty() ? "—" : item.method());
    if (!drawn.get(i).comparable()) {
      Span differs = new Span(new Words("trends.differs"));
      differs.addClassName("differs");
      method.add(differs);
    }
    return method;
  }

  private String words(CheckupItem item) {
    return new JudgementWords(locale).value(item);
  }

  private String day(int i) {
    return Days.day(drawn.get(i).day(), locale);
  }

  private String t(String key) {
    return Texts.of(key, locale);
  }
}
