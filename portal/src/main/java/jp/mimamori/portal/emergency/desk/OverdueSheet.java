package jp.mimamori.portal.emergency.desk;

import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import jp.mimamori.emergency.OverdueReviews;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Sheet;
import jp.mimamori.portal.part.Texts;

/** Emergency accesses that nobody reviewed in time: where, by whom, since when. */
class OverdueSheet extends Sheet {

  private static final long serialVersionUID = 1L;

  OverdueSheet(List<OverdueReviews.Overdue> late, Locale locale) {
    super(
        Texts.of("reviews.overdue.title", locale),
        List.of(
            Texts.of("reviews.institution", locale),
            Texts.of("reviews.by", locale),
            Texts.of("reviews.opened", locale),
            Texts.of("reviews.due", locale),
            Texts.of("reviews.number", locale)));
    late.forEach(
        one ->
            row(
                cell(one.institution()),
                cell(one.by()),
                cell(Days.moment(one.openedAt(), locale)),
                cell(Days.moment(one.reviewBy(), locale)),
                code(one.access().toString())));
  }

  private static Span code(String id) {
    Span code = cell(id);
    code.addClassName("code");
    return code;
  }
}
