package jp.mimamori.portal.checkup;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Optional;
import jp.mimamori.checkup.judging.Judged;
import jp.mimamori.checkup.judging.JudgementWords;
import jp.mimamori.checkup.judging.Rating;
import jp.mimamori.portal.part.Words;

/** How far a result is beyond the limits of its year: a shape, a word and the limit. */
class RatingMark extends Span {

  private static final long serialVersionUID = 1L;

  private RatingMark(Judged judged, Locale locale) {
    Rating rating = judged.rating();
    addClassNames("rating", "rating-" + rating.level().name().toLowerCase(Locale.ROOT));
    Span shape = new Span(shape(rating.level()));
    shape.getElement().setAttribute("aria-hidden", "true");
    shape.addClassName("shape");
    add(shape);
    if (rating.why() != null) {
      add(new Words("judgement.why." + rating.why()));
      return;
    }
    add(new Span(new JudgementWords(locale).limit(judged)));
    if (rating.orMore()) {
      add(new Words("checkups.or-more"));
    }
  }

  /** Nothing for what is short of all limits, of which the page says so once. */
  static Optional<RatingMark> of(Judged judged, Locale locale) {
    return judged.rating().level() == Rating.Level.WITHIN
        ? Optional.empty()
        : Optional.of(new RatingMark(judged, locale));
  }

  static String shape(Rating.Level level) {
    return switch (level) {
      case WITHIN -> "";
      case GUIDANCE -> "□";
      case REFERRAL -> "■";
      case URGENT -> "■■";
      case CANNOT_TELL -> "?";
    };
  }
}
