package jp.mimamori.portal.sharing;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import java.util.function.Supplier;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.consent.TermsNotPossible;
import jp.mimamori.portal.part.DayText;
import jp.mimamori.portal.part.Words;
import jp.mimamori.record.PreviewingDisclosure;
import jp.mimamori.record.TimelineEntry;

/** What would leave today: how many of each kind, and three of them as they are. */
public class Preview extends Div {

  private static final long serialVersionUID = 1L;

  public Preview() {
    setId("preview");
    addClassName("preview");
    getElement().setAttribute("role", "status");
  }

  /**
   * Shows what comes of this.
   *
   * @throws TermsNotPossible when there can be no such terms
   */
  void show(Supplier<PreviewingDisclosure.Preview> preview) {
    removeAll();
    try {
      show(preview.get());
    } catch (RefusedException nothing) {
      add(new Paragraph(new Words("preview.none")));
    }
  }

  void nothing() {
    removeAll();
    add(new Paragraph(new Words("preview.choose")));
  }

  /** Shows this. */
  public void show(PreviewingDisclosure.Preview preview) {
    removeAll();
    long all = preview.counts().values().stream().mapToLong(Long::longValue).sum();
    if (all == 0) {
      add(new Paragraph(new Words("preview.none")));
      return;
    }
    Paragraph answer = new Paragraph(new Words("preview.count", all));
    answer.addClassName("answer");
    add(answer, counts(preview.counts()));
    H3 heading = new H3(new Words("preview.examples"));
    add(heading, examples(preview));
  }

  private UnorderedList counts(Map<Category, Long> counts) {
    UnorderedList list = new UnorderedList();
    list.addClassName("counts");
    counts.forEach(
        (category, count) -> {
          Span number = new Span(getTranslation("count", count));
          number.addClassName("number");
          list.add(new ListItem(new Words("category." + category), number));
        });
    return list;
  }

  private UnorderedList examples(PreviewingDisclosure.Preview preview) {
    UnorderedList list = new UnorderedList();
    list.addClassName("examples");
    preview.examples().forEach(entry -> list.add(example(entry)));
    return list;
  }

  private static ListItem example(TimelineEntry entry) {
    Span day = new Span(entry.dated() ? new DayText(entry.day()) : new Words("day.unknown"));
    day.addClassName("day");
    Span kind = new Words("category." + entry.category());
    kind.addClassName("kind");
    Span title = new Span(entry.title());
    title.addClassName("title");
    Span maker = new Span(entry.title().contains(entry.origin()) ? "" : entry.origin());
    maker.addClassName("maker");
    return new ListItem(day, kind, title, maker);
  }
}
