package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.UUID;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.GrantId;
import jp.mimamori.consent.Kept;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.Visit;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.receipt.IssuingReceipts;
import jp.mimamori.sharing.Choosing;
import jp.mimamori.sharing.Hiding;
import jp.mimamori.sharing.RevokingConsent;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class WritingReceiptsTest {

  private final Sharing sharing;
  private final SubjectId child;

  WritingReceiptsTest(Database database) {
    sharing = new Sharing(database);
    child = sharing.personAged(16);
    sharing.guards(child);
  }

  @Test
  void tellsWhatWasAgreedToAndWhatBecameOfIt() {
    GrantId id = sharing.granted(sharing.she, child, sharing.terms());
    sharing.world.the(Choosing.class).keepOut(sharing.she, child, new Kept.OfInstitution("サクラ"));

    assertThat(receipt(sharing.she, id))
        .contains("同意の控え", "見本 医師（見本病院）", "見本 若葉 さん", "見本（見本 若葉 さんの代わり）")
        .contains("1 か所の医療機関", "許可しました", id.value().toString(), "いつでもやめられます");
    assertThat(sharing.row(child).action()).isEqualTo(Action.READ_GRANTS);

    sharing.world.the(RevokingConsent.class).revoke(sharing.she, child, id);

    assertThat(receipt(sharing.she, id)).contains("やめました");
  }

  @Test
  void saysNothingOfHiddenVisitsToAnybody() {
    Caller herself = sharing.people.signsInAs("child", child);
    GrantId id = sharing.granted(sharing.she, child, sharing.terms());
    String before = receipt(herself, id);

    sharing
        .world
        .the(Hiding.class)
        .hide(herself, child, new Visit("ヒミツ", LocalDate.of(2024, 5, 1)));

    assertThat(receipt(herself, id)).isEqualTo(before);
    assertThat(receipt(sharing.she, id)).isEqualTo(before);
  }

  @Test
  void refusesStrangersGranteesAndWhatIsNotThere() {
    GrantId id = sharing.granted(sharing.she, child, sharing.terms());
    Caller stranger = sharing.people.signsInAs("stranger", sharing.people.stranger());

    refused(stranger, id, Refusal.Reason.NO_GROUND, 0);
    refused(sharing.doctor, id, Refusal.Reason.NOT_FOR_THIS_ACTION, 0);
    refused(sharing.people.operator(), id, Refusal.Reason.NOT_FOR_THIS_ACTION, 0);
    refused(sharing.she, new GrantId(UUID.randomUUID()), Refusal.Reason.NO_GROUND, 1);
  }

  private void refused(Caller caller, GrantId id, Refusal.Reason reason, int more) {
    sharing.assertRefused(
        child,
        Action.READ_GRANTS,
        reason,
        more,
        () -> sharing.world.the(IssuingReceipts.class).pdf(caller, child, id));
  }

  private String receipt(Caller caller, GrantId id) {
    byte[] bytes = sharing.world.the(IssuingReceipts.class).pdf(caller, child, id);
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      return new PDFTextStripper().getText(pdf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
