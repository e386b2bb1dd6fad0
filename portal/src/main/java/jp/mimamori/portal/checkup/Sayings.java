package jp.mimamori.portal.checkup;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import jp.mimamori.checkup.judging.Saying;
import jp.mimamori.portal.part.Texts;
import jp.mimamori.portal.part.Words;

/** Sentences about a checkup as parts of a page, with readings where the language has them. */
final class Sayings {

  private Sayings() {}

  static Paragraph paragraph(List<Saying> sayings, Locale locale) {
    Paragraph paragraph = new Paragraph();
    for (Saying saying : sayings) {
      if (paragraph.getChildren().findAny().isPresent()) {
        paragraph.add(new Span(Texts.of("judgement.space", locale)));
      }
      paragraph.add(words(saying));
    }
    return paragraph;
  }

  static UnorderedList list(List<Saying> sayings) {
    UnorderedList list = new UnorderedList();
    sayings.forEach(saying -> list.add(new ListItem(words(saying))));
    return list;
  }

  private static Words words(Saying saying) {
    return new Words(saying.key(), saying.arguments().toArray());
  }
}
