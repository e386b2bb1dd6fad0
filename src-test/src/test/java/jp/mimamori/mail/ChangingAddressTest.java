package jp.mimamori.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Secret;
import jp.mimamori.notice.ChoosingNotices;
import jp.mimamori.notice.NoticeKind;
import jp.mimamori.test.door.Post;
import jp.mimamori.test.store.Database;
import jp.mimamori.test.store.Household;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** An address counts when its owner has followed a link, and not before. */
@ParameterizedClass
@EnumSource(Database.class)
class ChangingAddressTest {

  private final Mailed mailed;
  private final String other;

  ChangingAddressTest(Database database) {
    mailed = new Mailed(database);
    other = mailed.address.replace("hanako", "other");
  }

  @AfterEach
  void close() {
    mailed.close();
  }

  @Test
  void changesNothingBeforeTheLinkIsFollowed() {
    mailed.ask(mailed.address);
    mailed.send();
    mailed.happens(NoticeKind.NEW_APP, "app-1");
    mailed.send();

    assertThat(mailed.came()).isOne();
    assertThat(chosen().address()).isEmpty();
    assertThat(chosen().waiting()).map(EmailAddress::text).contains(mailed.address);

    assertThat(mailed.changing().confirm(mailed.she, secret(mailed.address))).isTrue();
    assertThat(chosen().address()).map(EmailAddress::text).contains(mailed.address);
    assertThat(chosen().waiting()).isEmpty();
  }

  @Test
  void takesALinkOnce() {
    mailed.confirmed();
    Secret used = secret(mailed.address);

    assertThat(mailed.changing().confirm(mailed.she, used)).isFalse();
  }

  @Test
  void takesALinkOfTheSameAccountAlone() {
    mailed.ask(mailed.address);
    mailed.send();
    Household people = new Household(mailed.world);
    Caller stranger = people.signsInAs("stranger", people.stranger());

    assertThat(mailed.changing().confirm(stranger, secret(mailed.address))).isFalse();
    assertThat(mailed.changing().confirm(mailed.she, Secret.random())).isFalse();
    assertThat(mailed.changing().confirm(mailed.she, new Secret(""))).isFalse();
    assertThat(chosen().address()).isEmpty();
  }

  @Test
  void takesNoLinkAfterADay() {
    mailed.ask(mailed.address);
    mailed.send();
    Secret secret = secret(mailed.address);
    mailed.world.clock().pass(Duration.ofHours(24));

    assertThat(mailed.changing().confirm(mailed.she, secret)).isFalse();
    assertThat(chosen().waiting()).isEmpty();
  }

  @Test
  void dropsAWishForALaterOne() {
    mailed.ask(mailed.address);
    mailed.send();
    mailed.ask(other);
    mailed.send();

    assertThat(mailed.changing().confirm(mailed.she, secret(mailed.address))).isFalse();
    assertThat(mailed.changing().confirm(mailed.she, secret(other))).isTrue();
    assertThat(chosen().address()).map(EmailAddress::text).contains(other);
  }

  @Test
  void tellsTheEarlierAddressThatMailGoesElsewhere() throws Exception {
    mailed.confirmed();
    mailed.ask(other);
    mailed.send();

    assertThat(mailed.changing().confirm(mailed.she, secret(other))).isTrue();
    mailed.send();

    List<jakarta.mail.internet.MimeMessage> told = mailed.post().await(mailed.address, 2);
    assertThat(told.get(1).getSubject()).isEqualTo("Mimamori: メールアドレスが変わりました");
    assertThat(Post.whole(told.get(1))).doesNotContain(other);
  }

  @Test
  void forgetsAnAddressAndTellsIt() throws Exception {
    mailed.confirmed();

    mailed.changing().forget(mailed.she);
    mailed.happens(NoticeKind.NEW_APP, "app-1");
    mailed.send();

    assertThat(chosen().address()).isEmpty();
    assertThat(mailed.post().await(mailed.address, 2)).hasSize(2);
    assertThat(mailed.post().to(mailed.address).get(1).getSubject())
        .isEqualTo("Mimamori: メールアドレスが変わりました");
  }

  @Test
  void refusesWhatIsNoAddressWhatIsAskedTooOftenAndWhatCannotBeSent() {
    ChangingAddress changing = mailed.changing();

    assertThat(changing.ask(mailed.she, "x@example.jp\r\nBcc: y@example.jp"))
        .contains(ChangingAddress.Refused.NO_ADDRESS);
    for (int i = 0; i < ChangingAddress.A_DAY; i++) {
      mailed.ask(i + mailed.address);
    }
    assertThat(changing.ask(mailed.she, mailed.address))
        .contains(ChangingAddress.Refused.TOO_OFTEN);
    mailed.world.clock().pass(Duration.ofDays(1));
    assertThat(changing.ask(mailed.she, mailed.address)).isEmpty();
    System.clearProperty("mimamori.mail.host");
    assertThat(changing.ask(mailed.she, mailed.address))
        .contains(ChangingAddress.Refused.MAIL_NOT_SET_UP);
  }

  @Test
  void keepsOnlyTheHashOfASecret() {
    mailed.ask(mailed.address);
    mailed.send();
    Secret secret = secret(mailed.address);

    List<?> hashes =
        mailed.world.inTransaction(
            () ->
                mailed
                    .world
                    .the(EntityManager.class)
                    .createNativeQuery("select secret_hash from mail_link")
                    .getResultList());

    assertThat(hashes).anySatisfy(hash -> assertThat((byte[]) hash).isEqualTo(secret.hash()));
  }

  private Secret secret(String address) {
    return new Secret(mailed.post().secret(address, 1));
  }

  private ChoosingNotices.Chosen chosen() {
    return mailed.world.the(ChoosingNotices.class).chosen(mailed.she);
  }
}
