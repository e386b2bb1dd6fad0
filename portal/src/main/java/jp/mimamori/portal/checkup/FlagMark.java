package jp.mimamori.portal.checkup;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import jp.mimamori.checkup.Flag;
import jp.mimamori.portal.part.Texts;

/** A flag as a shape and a word; colour comes on top and is never alone. */
public class FlagMark extends Span {

  private static final long serialVersionUID = 1L;

  public FlagMark(Flag flag, Locale locale) {
    addClassNames("flag", "flag-" + flag.name().toLowerCase(Locale.ROOT));
    if (flag == Flag.NONE) {
      return;
    }
    Span shape = new Span(shape(flag));
    shape.getElement().setAttribute("aria-hidden", "true");
    shape.addClassName("shape");
    add(shape, new Span(Texts.of("flag." + flag, locale)));
  }

  static String shape(Flag flag) {
    return switch (flag) {
      case HIGH -> "▲";
      case LOW -> "▼";
      case WITHIN -> "●";
      case ABNORMAL -> "◆";
      case ABOVE_MAX -> "△";
      case BELOW_MIN -> "▽";
      case NOT_DONE, NOT_MEASURABLE -> "–";
      case NONE -> "";
    };
  }
}
