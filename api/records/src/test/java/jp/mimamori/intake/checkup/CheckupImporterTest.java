package jp.mimamori.intake.checkup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import jp.mimamori.consent.Category;
import jp.mimamori.intake.Draft;
import jp.mimamori.intake.Reading;
import jp.mimamori.record.DraftRecord;
import org.junit.jupiter.api.Test;

class CheckupImporterTest {

  private final CheckupImporter importer = new CheckupImporter();

  @Test
  void readsWhomTheDocumentIsAbout() {
    Draft draft = draft(People.hana());

    assertThat(draft.claim()).isEqualTo(People.HANA);
    assertThat(draft.title()).isEqualTo("特定健診");
  }

  @Test
  void makesOneRecordForTheCheckupAndOneForEachItem() {
    Draft draft = draft(People.hana().with("9N006000000000001", "52.30"));

    assertThat(draft.records())
        .extracting(DraftRecord::resourceType)
        .containsExactly("Composition", "Observation", "Observation");
    assertThat(draft.records()).extracting(DraftRecord::category).containsOnly(Category.CHECKUP);
    assertThat(draft.records().get(2).measure().value()).isEqualTo(new BigDecimal("52.30"));
    assertThat(draft.records().get(2).measure().unit()).isEqualTo("kg");
    assertThat(draft.records().get(2).partOf()).isEqualTo(draft.records().get(0).key());
  }

  private Draft draft(CheckupDocument document) {
    Reading reading = importer.read(People.upload(document));
    assertThat(reading.findings()).isEmpty();
    return reading.draft().orElseThrow();
  }
}
