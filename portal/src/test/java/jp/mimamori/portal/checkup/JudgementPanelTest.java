package jp.mimamori.portal.checkup;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.dom.Element;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mimamori.checkup.Checkup;
import jp.mimamori.checkup.CheckupItem;
import jp.mimamori.checkup.Flag;
import jp.mimamori.checkup.judging.Examined;
import jp.mimamori.checkup.judging.JudgedCheckup;
import jp.mimamori.checkup.judging.Judging;
import jp.mimamori.code.Coding;
import jp.mimamori.code.Systems;
import jp.mimamori.person.Sex;
import jp.mimamori.portal.part.Language;
import jp.mimamori.portal.part.Sheet;
import jp.mimamori.record.DocumentId;
import jp.mimamori.record.RecordId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JudgementPanelTest {

  private static final LocalDate DAY = LocalDate.of(2025, 6, 2);

  @ParameterizedTest
  @EnumSource(Language.class)
  void saysInEveryLanguageWhatTheRulesAndTheDocumentSay(Language language) {
    JudgedCheckup checkup = judged(DAY);

    String page = words(new JudgementPanel(checkup, language.locale()).getElement());

    assertThat(page).doesNotContain("judgement.", "checkups.", "{0}", "null");
    assertThat(page).contains("2025", "162", "4");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void marksWhatHasReachedALimitAndWhatCannotBeTold(Language language) {
    String sheets =
        new CheckupSheets(judged(DAY), List.of(), false, language.locale())
            .sheets().stream()
                .map(Sheet::getElement)
                .map(JudgementPanelTest::words)
                .collect(Collectors.joining());

    assertThat(sheets).contains("■■", "□", "?").doesNotContain("judgement.");
  }

  @Test
  void comparesNothingForYearsWhoseRulesAreNotKnown() {
    String page =
        words(new JudgementPanel(judged(DAY.minusYears(10)), Locale.JAPANESE).getElement());

    assertThat(page).doesNotContain("162");
  }

  private static JudgedCheckup judged(LocalDate day) {
    List<CheckupItem> items = new ArrayList<>();
    items.add(item(day, "9N016160100000001", "88", "cm", Flag.HIGH));
    items.add(item(day, "9A751000000000001", "162", "mmHg", Flag.HIGH));
    items.add(item(day, "9A761000000000001", "80", "mmHg", Flag.WITHIN));
    items.add(item(day, "3F015000002327101", "2000", "mg/dL", Flag.ABOVE_MAX));
    items.add(item(day, "3F077000002327101", "3.1", "mmol/L", Flag.NONE));
    items.add(item(day, "3C015000002327101", "0.90", "mg/dL", Flag.NONE));
    items.add(item(day, "9N506000000000011", "3", "", Flag.NONE));
    Checkup checkup =
        new Checkup(
            new RecordId(UUID.randomUUID()),
            day,
            "健診",
            "",
            "",
            items,
            List.of(),
            new DocumentId(UUID.randomUUID()));
    Examined he = new Examined(LocalDate.of(1975, 5, 2), Sex.MALE);
    return new JudgedCheckup(checkup, Judging.of(checkup, he), null);
  }

  private static CheckupItem item(
      LocalDate day, String code, String value, String unit, Flag flag) {
    boolean answer = unit.isEmpty();
    return new CheckupItem(
        new RecordId(UUID.randomUUID()),
        "",
        "項目",
        new Coding(Systems.CHECKUP_ITEM, code),
        value,
        answer || flag == Flag.ABOVE_MAX ? null : new BigDecimal(value),
        answer ? value : null,
        unit,
        null,
        null,
        "",
        flag,
        "",
        day);
  }

  private static String words(Element element) {
    return element.getTextRecursively();
  }
}
