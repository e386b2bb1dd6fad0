package jp.mimamori.portal.reception;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import jp.mimamori.portal.part.Days;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Texts;
import jp.mimamori.portal.part.Words;
import jp.mimamori.record.PreviewingDisclosure;
import jp.mimamori.record.TimelineEntry;

/** What would be seen: how many of each kind, and three examples out of the own records. */
class Leaving extends Panel {

  private static final long serialVersionUID = 1L;

  Leaving(PreviewingDisclosure.Preview preview, Locale locale) {
    addClassName("leaving");
    setId("answer-preview");
    add(new com.vaadin.flow.component.html.H2(new Words("answer.preview")));
    if (preview.counts().isEmpty()) {
      add(new Paragraph(new Words("answer.preview.nothing")));
      return;
    }
    UnorderedList counts = new UnorderedList();
    preview
        .counts()
        .forEach(
            (kind, count) ->
                counts.add(
                    new ListItem(
                        Texts.of(
                            "answer.count", locale, Texts.of("category." + kind, locale), count))));
    UnorderedList examples = new UnorderedList();
    preview.examples().forEach(entry -> examples.add(new ListItem(words(entry, locale))));
    Paragraph lead = new Paragraph(new Words("answer.examples"));
    lead.addClassName("quiet");
    add(counts, lead, examples);
  }

  private static String words(TimelineEntry entry, Locale locale) {
    String day = entry.dated() ? Days.day(entry.day(), locale) : Texts.of("day.unknown", locale);
    return day + "　" + entry.title();
  }
}
