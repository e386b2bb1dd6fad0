package jp.mimamori.portal.emergency.desk;

import com.vaadin.flow.component.html.ListItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import jp.mimamori.emergency.ReadingWaiting;
import jp.mimamori.portal.part.DayText;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Entries;
import jp.mimamori.portal.part.Link;
import jp.mimamori.portal.part.PersonName;
import jp.mimamori.portal.part.Texts;

/** Somebody whose dataset waits: who, since when, by whom, how much of it is new. */
class WaitingCard extends ListItem {

  private static final long serialVersionUID = 1L;

  WaitingCard(ReadingWaiting.Waiting waiting, Instant now, Locale locale) {
    addClassNames("card", "patient-card", "waiting-card");
    PersonName name =
        new PersonName(waiting.person(), LocalDate.ofInstant(now, Days.JAPAN), locale);
    add(
        new Link(DifferenceView.path(waiting.person().id()), name),
        new Entries()
            .entry(Texts.of("waiting.at", locale), new DayText(waiting.submitted().at()))
            .entry(Texts.of("waiting.by", locale), waiting.submitted().by())
            .entry(
                Texts.of("waiting.changes", locale),
                Texts.of("waiting.places", locale, waiting.changes())));
  }
}
