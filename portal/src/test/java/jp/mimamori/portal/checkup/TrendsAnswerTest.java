package jp.mimamori.portal.checkup;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mimamori.checkup.CheckupItem;
import jp.mimamori.checkup.Flag;
import jp.mimamori.checkup.Trend;
import jp.mimamori.checkup.judging.Judged;
import jp.mimamori.checkup.judging.JudgedTrends;
import jp.mimamori.checkup.judging.Measure;
import jp.mimamori.checkup.judging.Rating;
import jp.mimamori.checkup.judging.Rating.Level;
import jp.mimamori.portal.part.Words;
import jp.mimamori.record.RecordId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrendsAnswerTest {

  private static final LocalDate DAY = LocalDate.of(2025, 6, 2);

  private final Map<RecordId, Judged> judged = new HashMap<>();

  @Test
  void countsThoseOnlyThatWereCompared() {
    assertThat(answer(trend(Level.WITHIN), trend(Level.CANNOT_TELL), trend(null)))
        .isEqualTo(words("trends.fine", 3, 1, 0) + words("trends.unclear", 1));
    assertThat(answer(trend(Level.WITHIN), trend(Level.URGENT), trend(null)))
        .isEqualTo(words("trends.out", 3, 2, 1));
  }

  @Test
  void saysNothingOfLimitsWhereNothingWasCompared() {
    assertThat(answer(trend(null), trend(null))).isEqualTo(words("trends.untold", 2));
    assertThat(answer(trend(Level.CANNOT_TELL)))
        .isEqualTo(words("trends.untold", 1) + words("trends.unclear", 1));
  }

  private String answer(Trend... trends) {
    return text(new TrendsAnswer(new JudgedTrends(List.of(trends), judged), List.of(trends)));
  }

  private static String words(String key, Object... arguments) {
    return text(new Words(key, arguments));
  }

  private static String text(Component shown) {
    return shown.getElement().getTextRecursively();
  }

  private Trend trend(@Nullable Level level) {
    CheckupItem item =
        new CheckupItem(
            new RecordId(UUID.randomUUID()),
            "",
            "LDL",
            null,
            "100",
            new BigDecimal("100"),
            null,
            "mg/dL",
            null,
            null,
            "",
            Flag.NONE,
            "",
            DAY);
    Stream.ofNullable(level)
        .forEach(
            each ->
                judged.put(
                    item.id(),
                    new Judged(item, Measure.LDL, new Rating(each, false, null), List.of())));
    return new Trend(
        "ldl", "LDL", List.of(new Trend.Point(new RecordId(UUID.randomUUID()), DAY, item, true)));
  }
}
