package jp.mimamori.portal.growth;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import jp.mimamori.growth.Point;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.Sight;

/** Measures that cannot be so: neither drawn nor compared, and not changed either. */
class AsidePanel extends Panel {

  private static final long serialVersionUID = 1L;
  private static final int MOST = 100;

  /**
   * @param points newest first, at least one
   */
  AsidePanel(List<Point> points, GrowthWords words, Sight sight) {
    super(new H2(new Words("growth.aside")), new Paragraph(new Words("growth.aside.what")));
    setId("growth-aside");
    UnorderedList list = new UnorderedList();
    points.stream()
        .limit(MOST)
        .forEach(
            point -> {
              Link link =
                  new Link(
                      sight.to("item/" + point.record()),
                      new Span(
                          words.t(
                              "growth.aside.item",
                              Days.day(point.day(), words.locale()),
                              words.t("growth.kind." + point.dimension()),
                              words.written(point))));
              list.add(
                  new ListItem(link, new Paragraph(new Words("growth.doubt." + point.doubt()))));
            });
    add(list);
  }
}
