package jp.mimamori.portal.medication;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import jp.mimamori.medication.AskingWords;
import jp.mimamori.medication.ToAsk;
import jp.mimamori.portal.part.Cards;
import jp.mimamori.portal.part.Words;

/** Questions to take along to the pharmacy. */
class AskingCards extends Cards {

  private static final long serialVersionUID = 1L;

  AskingCards(List<ToAsk> toAsk, Locale locale) {
    addClassName("medicines-ask");
    for (ToAsk each : toAsk) {
      Span why = new Span(new Words("medicines.ask.why." + each.why()));
      why.addClassNames("why", "why-" + each.why().name().toLowerCase(Locale.ROOT));
      Object[] arguments = AskingWords.arguments(each, locale);
      card(why, new Paragraph(new Words(AskingWords.key(each), arguments)));
    }
  }
}
