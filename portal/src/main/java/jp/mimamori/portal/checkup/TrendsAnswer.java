package jp.mimamori.portal.checkup;

import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import jp.mimamori.checkup.Trend;
import jp.mimamori.checkup.judging.JudgedTrends;
import jp.mimamori.portal.part.Words;

/** How many of the newest results have reached a limit: of those that could be told, no others. */
class TrendsAnswer extends Paragraph {

  private static final long serialVersionUID = 1L;

  TrendsAnswer(JudgedTrends trends, List<Trend> drawn) {
    addClassName("answer");
    long told = drawn.stream().filter(trends::isTold).count();
    long out = drawn.stream().filter(trends::isOut).count();
    long unclear = drawn.stream().filter(trends::isUnclear).count();
    add(
        told == 0
            ? new Words("trends.untold", drawn.size())
            : new Words(out == 0 ? "trends.fine" : "trends.out", drawn.size(), told, out));
    if (unclear > 0) {
      add(new Words("trends.unclear", unclear));
    }
  }
}
