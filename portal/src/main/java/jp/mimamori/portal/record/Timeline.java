package jp.mimamori.portal.record;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import jp.mimamori.consent.Category;
import jp.mimamori.portal.part.DayText;
import jp.mimamori.portal.part.Filters;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.More;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.Sight;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.record.Cursor;
import jp.mimamori.record.Page;
import jp.mimamori.record.ReadingRecords;
import jp.mimamori.record.TimelineEntry;
import jp.mimamori.record.TimelineFilter;

/** Everything in the order of time, newest first, narrowed by kind, year, maker and words. */
public class Timeline extends Panel {

  private static final long serialVersionUID = 1L;
  private static final int PAGE = 30;

  private final transient ReadingRecords records;
  private final transient SignedIn signedIn;
  private final transient Sight sight;
  private final TextField text;
  private final Select<Category> category;
  private final Select<Integer> year;
  private final Select<String> origin;
  private final Div list = new Div();
  private final More more = new More("timeline-more", this::load);
  private Optional<Cursor> next = Optional.empty();
  private int yearShown;
  private int shown;
  private UnorderedList entries = new UnorderedList();

  /**
   * @param extent what the person's timeline can be narrowed by
   */
  public Timeline(
      ReadingRecords records, SignedIn signedIn, Sight sight, ReadingRecords.Extent extent) {
    this.records = records;
    this.signedIn = signedIn;
    this.sight = sight;
    setId("timeline");
    addClassName("timeline");
    Filters filters = new Filters("timeline", this::startOver);
    text = filters.words("search");
    category =
        filters.choice(
            "category", List.of(Category.values()), c -> getTranslation("category." + c));
    year = filters.choice("year", extent.years(), y -> getTranslation("year", String.valueOf(y)));
    origin = filters.choice("origin", extent.origins(), this::named);
    add(filters, list, more);
    startOver();
  }

  private String named(String maker) {
    return maker.isEmpty() ? getTranslation("timeline.origin.none") : maker;
  }

  private void startOver() {
    next = Optional.empty();
    yearShown = 0;
    shown = 0;
    list.removeAll();
    load();
  }

  private void load() {
    Page<TimelineEntry> page =
        records.timeline(signedIn.caller(), sight.purpose(), sight.subject(), filter(), next, PAGE);
    page.items().forEach(this::show);
    next = page.next();
    shown += page.items().size();
    if (shown == 0) {
      list.add(new Paragraph(new Words("timeline.none")));
    }
    more.tell(shown, next.isPresent());
  }

  private TimelineFilter filter() {
    Set<Category> wanted =
        category.isEmpty() ? EnumSet.allOf(Category.class) : Set.of(category.getValue());
    return new TimelineFilter(
        wanted,
        year.isEmpty() ? OptionalInt.empty() : OptionalInt.of(year.getValue()),
        Optional.empty(),
        origin.getOptionalValue(),
        text.getValue());
  }

  private void show(TimelineEntry entry) {
    if (entry.day().getYear() != yearShown) {
      yearShown = entry.day().getYear();
      entries = new UnorderedList();
      entries.addClassName("entries-list");
      list.add(new H3(getTranslation("year", String.valueOf(yearShown))), entries);
    }
    Span day = new Span(entry.dated() ? new DayText(entry.day()) : new Words("day.unknown"));
    day.addClassName("day");
    Span kind = new Words("category." + entry.category());
    kind.addClassNames("kind", "kind-" + entry.category().name().toLowerCase(Locale.ROOT));
    Span title = new Span(entry.title());
    title.addClassName("title");
    Span maker = new Span(entry.title().contains(entry.origin()) ? "" : entry.origin());
    maker.addClassName("maker");
    entries.add(new ListItem(new Link(sight.to("item/" + entry.id()), day, kind, title, maker)));
  }
}
