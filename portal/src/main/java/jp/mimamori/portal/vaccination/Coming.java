package jp.mimamori.portal.vaccination;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import jp.mimamori.portal.part.Cards;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Words;
import jp.mimamori.vaccination.Standing;
import jp.mimamori.vaccination.Standing.Next;
import jp.mimamori.vaccination.Standing.State;

/** The doses that may be given now, and those of the next half year; the most urgent first. */
class Coming extends Cards {

  private static final long serialVersionUID = 1L;
  private static final int MONTHS_AHEAD = 6;

  private final boolean empty;

  Coming(List<Standing> standings, LocalDate today, Locale locale) {
    addClassName("vaccinations-coming");
    List<Standing> coming = coming(standings, today);
    coming.forEach(standing -> add(standing, today, locale));
    empty = coming.isEmpty();
  }

  boolean isEmpty() {
    return empty;
  }

  /** The one that follows next, of those that are not open yet. */
  static Optional<Standing> next(List<Standing> standings) {
    return standings.stream()
        .filter(standing -> standing.next() != null)
        .min(Comparator.comparing(standing -> ahead(standing).recommendedFrom()));
  }

  static Next ahead(Standing standing) {
    return Objects.requireNonNull(standing.next());
  }

  static List<Standing> coming(List<Standing> standings, LocalDate today) {
    LocalDate horizon = today.plusMonths(MONTHS_AHEAD);
    return standings.stream()
        .filter(
            standing ->
                standing.isOpen()
                    || standing.state() == State.NOT_YET
                        && !ahead(standing).recommendedFrom().isAfter(horizon))
        .sorted(
            Comparator.comparing(Coming::urgency)
                .thenComparing(standing -> ahead(standing).recommendedFrom()))
        .toList();
  }

  private static int urgency(Standing standing) {
    return switch (standing.state()) {
      case OVERDUE -> 0;
      case DUE -> 1;
      case POSSIBLE -> 2;
      case NOT_YET, DONE, TOO_LATE, NOT_FOR -> 3;
    };
  }

  private void add(Standing standing, LocalDate today, Locale locale) {
    Next next = ahead(standing);
    Span head = new Span(new Words("series." + standing.series()));
    head.addClassName("series-name");
    Paragraph dose =
        new Paragraph(
            mark(standing.state()), new Words("vaccinations.dose", next.number(), next.of()));
    dose.addClassName("dose");
    Paragraph when = new Paragraph(standard(next, locale));
    when.addClassName("when");
    Paragraph until =
        new Paragraph(
            next.until() == null
                ? new Words("vaccinations.from", Days.day(next.from(), locale))
                : new Words(
                    "vaccinations.window",
                    Days.day(next.from(), locale),
                    Days.day(next.until(), locale)));
    until.addClassName("quiet");
    if (standing.state() == State.POSSIBLE && isPast(next, today)) {
      until.add(new Words("vaccinations.late"));
    }
    card(head, dose, when, until).setId("series-" + standing.series());
  }

  private static boolean isPast(Next next, LocalDate today) {
    LocalDate until = next.recommendedUntil();
    return until != null && today.isAfter(until);
  }

  private static Words standard(Next next, Locale locale) {
    String from = Days.day(next.recommendedFrom(), locale);
    return next.recommendedUntil() == null
        ? new Words("vaccinations.standard.from", from)
        : new Words("vaccinations.standard", from, Days.day(next.recommendedUntil(), locale));
  }

  static Span mark(State state) {
    Span mark = new Span(new Words("vaccinations.state." + state));
    mark.addClassNames("state", "state-" + state.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    return mark;
  }
}
