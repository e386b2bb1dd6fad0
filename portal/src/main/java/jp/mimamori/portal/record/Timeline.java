package jp.mimamori.portal.record;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import jp.mimamori.consent.Category;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.intake.Format;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.shell.SignedIn;
import jp.mimamori.record.Cursor;
import jp.mimamori.record.Page;
import jp.mimamori.record.ReadingRecords;
import jp.mimamori.record.TimelineEntry;
import jp.mimamori.record.TimelineFilter;

/** Everything in the order of time, newest first, narrowed by kind, year, source and words. */
public class Timeline extends Panel {

  private static final long serialVersionUID = 1L;
  private static final int PAGE = 30;

  private final transient ReadingRecords records;
  private final transient SignedIn signedIn;
  private final transient SubjectId subject;
  private final TextField text = new TextField();
  private final Select<Category> category = new Select<>();
  private final Select<Integer> year = new Select<>();
  private final Select<Format> format = new Select<>();
  private final Div list = new Div();
  private final Button more = new Button();
  private Optional<Cursor> next = Optional.empty();
  private int yearShown;
  private UnorderedList entries = new UnorderedList();

  public Timeline(ReadingRecords records, SignedIn signedIn, SubjectId subject) {
    this.records = records;
    this.signedIn = signedIn;
    this.subject = subject;
    setId("timeline");
    addClassName("timeline");
    more.setText(getTranslation("timeline.more"));
    more.setId("timeline-more");
    more.addClickListener(click -> load());
    list.getElement().setAttribute("aria-live", "polite");
    add(filters(), list, more);
    startOver();
  }

  private Div filters() {
    text.setId("timeline-search");
    text.setLabel(getTranslation("timeline.search"));
    text.setClearButtonVisible(true);
    text.setMaxLength(100);
    text.setValueChangeMode(ValueChangeMode.LAZY);
    text.addValueChangeListener(change -> startOver());
    prepare(category, "category", List.of(Category.values()));
    category.setItemLabelGenerator(c -> c == null ? all() : getTranslation("category." + c));
    prepare(year, "year", records.years(signedIn.caller(), subject));
    year.setItemLabelGenerator(y -> y == null ? all() : getTranslation("year", String.valueOf(y)));
    prepare(format, "format", List.of(Format.values()));
    format.setItemLabelGenerator(f -> f == null ? all() : getTranslation("format." + f));
    Div filters = new Div(text, category, year, format);
    filters.addClassName("filters");
    return filters;
  }

  private <T> void prepare(Select<T> select, String name, List<T> items) {
    select.setId("timeline-" + name);
    select.setLabel(getTranslation("timeline." + name));
    select.setItems(items);
    select.setEmptySelectionAllowed(true);
    select.setEmptySelectionCaption(all());
    select.addValueChangeListener(change -> startOver());
  }

  private String all() {
    return getTranslation("all");
  }

  private void startOver() {
    next = Optional.empty();
    yearShown = 0;
    list.removeAll();
    load();
  }

  private void load() {
    Page<TimelineEntry> page = records.timeline(signedIn.caller(), subject, filter(), next, PAGE);
    page.items().forEach(this::show);
    next = page.next();
    more.setVisible(next.isPresent());
    if (page.items().isEmpty() && list.getComponentCount() == 0) {
      list.add(new Paragraph(getTranslation("timeline.none")));
    }
  }

  private TimelineFilter filter() {
    Set<Category> wanted =
        category.isEmpty() ? EnumSet.allOf(Category.class) : Set.of(category.getValue());
    return new TimelineFilter(
        wanted,
        year.isEmpty() ? OptionalInt.empty() : OptionalInt.of(year.getValue()),
        format.getOptionalValue().map(Format::name),
        text.getValue());
  }

  private void show(TimelineEntry entry) {
    if (entry.day().getYear() != yearShown) {
      yearShown = entry.day().getYear();
      entries = new UnorderedList();
      entries.addClassName("entries-list");
      list.add(new H3(getTranslation("year", String.valueOf(yearShown))), entries);
    }
    Span day = new Span(Days.day(entry.day(), getLocale()));
    day.addClassName("day");
    Span kind = new Span(getTranslation("category." + entry.category()));
    kind.addClassNames(
        "kind", "kind-" + entry.category().name().toLowerCase(java.util.Locale.ROOT));
    Span title = new Span(entry.title());
    title.addClassName("title");
    entries.add(new ListItem(new Link("records/item/" + entry.id(), day, kind, title)));
  }
}
