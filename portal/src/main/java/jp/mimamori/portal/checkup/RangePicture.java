package jp.mimamori.portal.checkup;

import com.vaadin.flow.component.html.Image;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import jp.mimamori.checkup.CheckupItem;
import jp.mimamori.portal.part.Texts;

/** The value within its reference range, drawn; the same in words for whoever does not see it. */
class RangePicture extends Image {

  private static final long serialVersionUID = 1L;

  private RangePicture(RangeBand band, String words) {
    super(
        "data:image/svg+xml,"
            + URLEncoder.encode(band.svg(), StandardCharsets.UTF_8).replace("+", "%20"),
        words);
    addClassName("band");
  }

  static Optional<RangePicture> of(CheckupItem item, String range, Locale locale) {
    return RangeBand.of(item).map(band -> new RangePicture(band, words(item, range, locale)));
  }

  private static String words(CheckupItem item, String range, Locale locale) {
    String value = (item.value() + " " + item.unit()).strip();
    if (item.low() != null && item.number().compareTo(item.low()) < 0) {
      return Texts.of("band.BELOW", locale, value, range);
    }
    return item.high() != null && item.number().compareTo(item.high()) > 0
        ? Texts.of("band.ABOVE", locale, value, range)
        : Texts.of("band.WITHIN", locale, value, range);
  }
}
