package jp.mimamori.checkup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import jp.mimamori.code.Coding;
import jp.mimamori.code.Systems;
import jp.mimamori.consent.Category;
import jp.mimamori.record.HealthRecord;
import jp.mimamori.record.Stored;
import org.junit.jupiter.api.Test;

class ReadingCheckupsTest {

  private static final LocalDate DAY = LocalDate.of(2025, 6, 12);

  @Test
  void tellsValueUnitRangeAndFlagOfAResult() {
    CheckupItem item =
        only(
            """
            {'resourceType':'Observation','status':'final',
             'valueQuantity':{'value':148,'unit':'mg/dL','code':'mg/dL'},
             'interpretation':[{'coding':[{'code':'H'}]}],'method':{'text':'可視吸光光度法'},
             'referenceRange':[{'low':{'value':60,'unit':'mg/dL'},'high':{'value':119,'unit':'mg/dL'}}]}
            """);

    assertThat(item.value()).isEqualTo("148");
    assertThat(item.unit()).isEqualTo("mg/dL");
    assertThat(item.high()).isEqualTo(new BigDecimal("119"));
    assertThat(item.reference()).isEqualTo("60～119");
    assertThat(item.flag()).isEqualTo(Flag.HIGH);
    assertThat(item.method()).isEqualTo("可視吸光光度法");
  }

  @Test
  void keepsTheScaleOfAValue() {
    assertThat(only("{'valueQuantity':{'value':5.0,'unit':'%'}}").value()).isEqualTo("5.0");
  }

  @Test
  void comparesWithTheDocumentsRangeWhereTheDocumentJudgesNothing() {
    String range = ",'referenceRange':[{'high':{'value':5.5,'unit':'%'}}]}";

    assertThat(only("{'valueQuantity':{'value':5.6,'unit':'%'}" + range).flag())
        .isEqualTo(Flag.HIGH);
    assertThat(only("{'valueQuantity':{'value':5.5,'unit':'%'}" + range).flag())
        .isEqualTo(Flag.WITHIN);
  }

  @Test
  void comparesNothingAcrossUnits() {
    CheckupItem item =
        only(
            """
            {'valueQuantity':{'value':5.6,'unit':'%'},
             'referenceRange':[{'high':{'value':38,'unit':'mmol/mol'}}]}
            """);

    assertThat(item.flag()).isEqualTo(Flag.NONE);
    assertThat(item.high()).isNull();
    assertThat(item.reference()).isEqualTo("～38 mmol/mol");
  }

  @Test
  void tellsALimitOfEntryFromADirection() {
    CheckupItem item =
        only(
            "{'valueQuantity':{'value':2000,'unit':'mg/dL'},"
                + "'interpretation':[{'coding':[{'code':'H'}]},{'coding':[{'code':'HX'}]}]}");

    assertThat(item.flag()).isEqualTo(Flag.ABOVE_MAX);
  }

  @Test
  void tellsNotDoneFromNotMeasurable() {
    assertThat(only("{'dataAbsentReason':{'coding':[{'code':'not-performed'}]}}").flag())
        .isEqualTo(Flag.NOT_DONE);
    assertThat(only("{'dataAbsentReason':{'coding':[{'code':'error'}]}}").flag())
        .isEqualTo(Flag.NOT_MEASURABLE);
  }

  @Test
  void showsAnswersAndTextAsTheyAre() {
    assertThat(only("{'valueCodeableConcept':{'coding':[{'code':'2'}],'text':'いいえ'}}").value())
        .isEqualTo("いいえ");
    assertThat(only("{'valueString':'特記すべきことなし'}").value()).isEqualTo("特記すべきことなし");
  }

  @Test
  void putsResultsUnderTheirSections() {
    HealthRecord composition =
        Stored.record(
            1,
            Category.CHECKUP,
            "Composition",
            "特定健診",
            DAY,
            """
            {'resourceType':'Composition','author':[{'display':'みどり健診センター'}],
             'category':[{'text':'特定健診'}],
             'section':[{'title':'検査・問診結果','entry':[{'reference':'Observation/%s'}]},
              {'title':'医師の判断','text':{'div':'<div><p>水分を &amp; よく</p><p>とること</p></div>'}}]}
            """
                .formatted(Stored.id(2)));

    Checkup checkup = ReadingCheckups.of(Stored.whole(composition, observation("{}")));

    assertThat(checkup.facility()).isEqualTo("みどり健診センター");
    assertThat(checkup.kind()).isEqualTo("特定健診");
    assertThat(checkup.items())
        .singleElement()
        .extracting(CheckupItem::section)
        .isEqualTo("検査・問診結果");
    assertThat(checkup.remarks()).containsExactly(new Checkup.Remark("医師の判断", "水分を & よく\nとること"));
  }

  @Test
  void keepsTheOrderOfTheDocumentWhateverTheOrderOfTheStore() {
    HealthRecord composition =
        Stored.record(
            1,
            Category.CHECKUP,
            "Composition",
            "特定健診",
            DAY,
            "{'section':[{'entry':[{'reference':'Observation/%s'},{'reference':'Observation/%s'}]}]}"
                .formatted(Stored.id(3), Stored.id(2)));
    HealthRecord first = Stored.record(3, Category.CHECKUP, "Observation", "身長", DAY, "{}");

    Checkup checkup = ReadingCheckups.of(Stored.whole(composition, observation("{}"), first));

    assertThat(checkup.items()).extracting(CheckupItem::name).containsExactly("身長", "LDLコレステロール");
  }

  @Test
  void readsWhatAnotherSystemWroteAsFarAsItGoes() {
    Checkup checkup =
        ReadingCheckups.of(
            Stored.whole(observation("{'valueQuantity':'many','interpretation':{}}")));

    assertThat(checkup.items()).singleElement().extracting(CheckupItem::value).isEqualTo("");
    assertThat(checkup.facility()).isEmpty();
  }

  @Test
  void findsTheSameItemOfAnotherYearAndTellsWhetherTheMethodChanged() {
    Checkup checkup =
        ReadingCheckups.of(Stored.whole(observation("{'method':{'text':'紫外吸光光度法'}}")));
    CheckupItem other = only("{'method':{'text':'可視吸光光度法'}}");

    assertThat(checkup.sameItem(other)).isPresent();
    assertThat(other.isComparableWith(checkup.items().get(0))).isFalse();
  }

  private static CheckupItem only(String json) {
    return ReadingCheckups.of(Stored.whole(observation(json))).items().get(0);
  }

  private static HealthRecord observation(String json) {
    Coding code = new Coding(Systems.CHECKUP_ITEM, "3F077000002327101");
    return Stored.record(2, Category.CHECKUP, "Observation", "LDLコレステロール", DAY, code, json);
  }
}
