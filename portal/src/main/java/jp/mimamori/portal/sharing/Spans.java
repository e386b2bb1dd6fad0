package jp.mimamori.portal.sharing;

import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mimamori.consent.Seeing;
import jp.mimamori.person.LookingAhead;
import jp.mimamori.portal.part.Days;

/** The picture: for each who sees something a line over the years, and the chosen day across. */
class Spans extends UnorderedList {

  private static final long serialVersionUID = 1L;
  private static final int WIDTH = 1000;

  private final transient LookingAhead.Ahead ahead;
  private final Map<UUID, Image> bars = new LinkedHashMap<>();

  /** From a day to the day before another. */
  private record Stretch(LocalDate from, LocalDate until) {}

  Spans(LookingAhead.Ahead ahead) {
    this.ahead = ahead;
    addClassName("spans");
    Seers seers = new Seers(ahead, getLocale());
    ahead.outlook().turns().values().stream()
        .flatMap(List::stream)
        .forEach(seeing -> bars.computeIfAbsent(seeing.by(), by -> row(seers.name(seeing))));
  }

  private Image row(String name) {
    Span label = new Span(name);
    label.addClassName("seer");
    Image bar = new Image();
    bar.addClassName("span-bar");
    add(new ListItem(label, bar));
    return bar;
  }

  /** Puts the chosen day across. */
  void mark(LocalDate day) {
    bars.forEach(
        (by, bar) -> {
          List<Stretch> seen = seenBy(by);
          bar.setSrc(
              "data:image/svg+xml,"
                  + URLEncoder.encode(svg(seen, day), StandardCharsets.UTF_8).replace("+", "%20"));
          bar.setAlt(words(seen));
        });
  }

  private String words(List<Stretch> seen) {
    return seen.stream()
        .map(
            span ->
                getTranslation(
                    "span",
                    Days.day(span.from(), getLocale()),
                    Days.day(span.until().minusDays(1), getLocale())))
        .collect(Collectors.joining(getTranslation("comma")));
  }

  private List<Stretch> seenBy(UUID by) {
    SortedMap<LocalDate, List<Seeing>> turns = ahead.outlook().turns();
    List<LocalDate> days = new ArrayList<>(turns.keySet());
    days.add(ahead.outlook().last().plusDays(1));
    List<Stretch> spans = new ArrayList<>();
    for (int i = 0; i < turns.size(); i++) {
      boolean sees = turns.get(days.get(i)).stream().anyMatch(s -> s.by().equals(by));
      Stretch before = spans.isEmpty() ? null : spans.get(spans.size() - 1);
      if (sees && before != null && before.until().equals(days.get(i))) {
        spans.set(spans.size() - 1, new Stretch(before.from(), days.get(i + 1)));
      } else if (sees) {
        spans.add(new Stretch(days.get(i), days.get(i + 1)));
      }
    }
    return spans;
  }

  private String svg(List<Stretch> seen, LocalDate day) {
    StringBuilder svg = new StringBuilder();
    svg.append("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ")
        .append(WIDTH)
        .append(" 24' preserveAspectRatio='none'><style>rect{fill:#d9d9d9}.s{fill:#0017c1}")
        .append(".d{fill:#333}@media(prefers-color-scheme:dark){rect{fill:#3f444d}")
        .append(".s{fill:#9db7f9}.d{fill:#f2f2f2}}</style>")
        .append("<rect x='0' y='8' width='1000' height='8'/>");
    seen.forEach(span -> rect(svg, "s", x(span.from()), x(span.until()) - x(span.from()), 4, 16));
    rect(svg, "d", Math.min(x(day), WIDTH - 6L), 6, 0, 24);
    return svg.append("</svg>").toString();
  }

  private static void rect(StringBuilder svg, String kind, long x, long width, int y, int height) {
    svg.append(
        "<rect class='%s' x='%d' y='%d' width='%d' height='%d'/>"
            .formatted(kind, x, y, Math.max(width, 6), height));
  }

  private long x(LocalDate day) {
    LocalDate first = ahead.outlook().today();
    long all = ChronoUnit.DAYS.between(first, ahead.outlook().last());
    return ChronoUnit.DAYS.between(first, day) * WIDTH / Math.max(all, 1);
  }
}
