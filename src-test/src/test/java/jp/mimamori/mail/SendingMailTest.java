package jp.mimamori.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import jp.mimamori.notice.ChoosingNotices;
import jp.mimamori.notice.NoticeKind;
import jp.mimamori.notice.NoticeSettings;
import jp.mimamori.notice.ReadingNotices;
import jp.mimamori.notice.Ways;
import jp.mimamori.test.door.Post;
import jp.mimamori.test.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Mail gets there once, late rather than never, and tells nothing. */
@ParameterizedClass
@EnumSource(Database.class)
class SendingMailTest {

  private final Mailed mailed;

  SendingMailTest(Database database) {
    mailed = new Mailed(database).confirmed();
  }

  @AfterEach
  void close() {
    mailed.close();
  }

  @Test
  void saysThatThereIsNewsAndNothingOfWhat() throws Exception {
    mailed.happens(NoticeKind.NEW_APP, "app-秘密アプリ");

    mailed.send();

    MimeMessage mail = mailed.post().await(mailed.address, 2).get(1);
    assertThat(mail.getSubject()).isEqualTo("Mimamori: お知らせがあります");
    assertThat(Post.text(mail)).contains("http://localhost:8080/notices");
    assertThat(Post.whole(mail))
        .doesNotContain("秘密", "ヒミツ", "花子", "アプリ", "見本", "病院", "NEW_APP", mailed.self.toString());
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getFrom()[0].toString()).contains("mimamori@example.jp");
    assertThat(mail.getContentType()).startsWith("text/plain").containsIgnoringCase("utf-8");
  }

  @Test
  void writesInTheLanguageThatWasChosen() throws Exception {
    mailed
        .world
        .the(ChoosingNotices.class)
        .choose(mailed.she, new NoticeSettings(Map.of(), null, MailLanguage.ENGLISH));
    mailed.happens(NoticeKind.NEW_APP, "app-1");

    mailed.send();

    MimeMessage mail = mailed.post().await(mailed.address, 2).get(1);
    assertThat(mail.getSubject()).isEqualTo("Mimamori: there is news for you");
    assertThat(Post.text(mail)).doesNotContainPattern("\\p{IsHan}");
  }

  @Test
  void sendsOneMailForAllThatWaits() {
    mailed.happens(NoticeKind.NEW_APP, "app-1");
    mailed.happens(NoticeKind.NEW_APP, "app-2");
    mailed.happens(NoticeKind.NEW_APP, "app-2");

    mailed.send();
    mailed.send();

    assertThat(mailed.post().await(mailed.address, 2)).hasSize(2);
    mailed.happens(NoticeKind.NEW_APP, "app-3");
    mailed.send();
    assertThat(mailed.post().await(mailed.address, 3)).hasSize(3);
  }

  @Test
  void triesAgainUntilTheServerIsBackAndSendsOnce() {
    mailed.happens(NoticeKind.NEW_APP, "app-1");
    mailed.serverStops();

    assertThat(mailed.send()).isFalse();
    assertThat(mailed.send()).isFalse();
    mailed.serverStarts();
    assertThat(mailed.send()).isTrue();
    mailed.send();

    assertThat(mailed.post().await(mailed.address, 1)).hasSize(1);
  }

  @Test
  void sendsOnceHoweverManyNodesSend() throws Exception {
    mailed.happens(NoticeKind.NEW_APP, "app-1");
    int nodes = 4;
    ExecutorService threads = Executors.newFixedThreadPool(nodes);
    CyclicBarrier start = new CyclicBarrier(nodes);
    List<Future<Boolean>> all = new ArrayList<>();
    for (int i = 0; i < nodes; i++) {
      all.add(
          threads.submit(
              () -> {
                start.await(20, TimeUnit.SECONDS);
                return mailed.send();
              }));
    }
    for (Future<Boolean> one : all) {
      one.get(60, TimeUnit.SECONDS);
    }
    threads.shutdownNow();

    assertThat(mailed.post().await(mailed.address, 2)).hasSize(2);
  }

  @Test
  void sendsTheSameAgainWhenTheProcessDiedBeforeItWasWrittenDown() throws Exception {
    mailed.happens(NoticeKind.NEW_APP, "app-1");
    TakingMail taking = mailed.world.the(TakingMail.class);
    MailServer server = mailed.world.the(MailServer.class);
    try (MailConnection connection = MailConnection.open(server.settings().orElseThrow(), server)) {
      taking.due().forEach(mail -> taking.take(mail).ifPresent(connection::send));
    }
    mailed.post().await(mailed.address, 2);

    mailed.send();
    assertThat(mailed.came()).as("it is in hand").isEqualTo(2);
    mailed.world.clock().pass(Duration.ofMinutes(3));
    mailed.send();
    mailed.send();

    List<MimeMessage> mails = mailed.post().await(mailed.address, 3);
    assertThat(mails).hasSize(3);
    assertThat(mails.get(2).getMessageID()).isEqualTo(mails.get(1).getMessageID());
    assertThat(mails.get(1).getMessageID()).isNotEqualTo(mails.get(0).getMessageID());
  }

  @Test
  void holdsMailBackInQuietHoursAndNotThatOfAnEmergency() {
    quietFor(Duration.ofHours(2));
    mailed.happens(NoticeKind.NEW_APP, "app-1");
    mailed.happens(NoticeKind.EMERGENCY, "access-1");

    mailed.send();
    mailed.send();

    List<MimeMessage> mails = mailed.post().await(mailed.address, 2);
    assertThat(mails).hasSize(2);
    assertThat(Post.whole(mails.get(1))).contains("急ぎのお知らせ");
    mailed.world.clock().pass(Duration.ofMinutes(100));
    mailed.send();
    assertThat(mailed.came()).isEqualTo(2);
    mailed.world.clock().pass(Duration.ofMinutes(21));
    mailed.send();
    assertThat(mailed.post().await(mailed.address, 3)).hasSize(3);
  }

  @Test
  void sendsNoMailOfWhatSomebodySwitchedOff() {
    Map<NoticeKind, Ways> ways = new EnumMap<>(NoticeKind.class);
    ways.put(NoticeKind.NEW_APP, new Ways(true, false));
    ways.put(NoticeKind.EMERGENCY, new Ways(false, true));
    choose(new NoticeSettings(ways, null, MailLanguage.JAPANESE));
    mailed.happens(NoticeKind.NEW_APP, "app-1");
    mailed.send();
    assertThat(mailed.came()).isOne();

    mailed.happens(NoticeKind.EMERGENCY, "access-1");
    mailed.send();

    assertThat(mailed.post().await(mailed.address, 2)).hasSize(2);
  }

  @Test
  void leadsByMailToWhatTheBellLeavesOut() {
    Map<NoticeKind, Ways> ways = new EnumMap<>(NoticeKind.class);
    ways.put(NoticeKind.NEW_APP, new Ways(false, true));
    choose(new NoticeSettings(ways, null, MailLanguage.JAPANESE));

    mailed.happens(NoticeKind.NEW_APP, "app-1");
    mailed.send();

    ReadingNotices reading = mailed.world.the(ReadingNotices.class);
    assertThat(mailed.post().await(mailed.address, 2)).hasSize(2);
    assertThat(reading.unread(mailed.she)).isZero();
    assertThat(reading.part(mailed.she, null).notices()).hasSize(1);
  }

  @Test
  void givesUpAfterThreeDaysForTheOperatorToSee() {
    long before = mailed.world.the(SendingMail.class).counts().givenUp();
    mailed.happens(NoticeKind.NEW_APP, "app-1");
    mailed.serverStops();
    mailed.world.clock().pass(Duration.ofDays(3).plusSeconds(1));
    assertThat(mailed.world.the(SendingMail.class).counts().overdue()).isPositive();
    mailed.serverStarts();

    mailed.send();

    assertThat(mailed.came()).isZero();
    assertThat(mailed.world.the(SendingMail.class).counts().givenUp()).isGreaterThan(before);
  }

  @Test
  void sendsNothingWithoutAMailServer() {
    System.clearProperty("mimamori.mail.host");

    mailed.happens(NoticeKind.NEW_APP, "app-1");
    assertThat(mailed.send()).isTrue();
    mailed.set("host", "127.0.0.1");
    mailed.send();

    assertThat(mailed.came()).isOne();
    assertThat(mailed.world.the(ReadingNotices.class).unread(mailed.she)).isOne();
  }

  private void choose(NoticeSettings settings) {
    mailed.world.the(ChoosingNotices.class).choose(mailed.she, settings);
  }

  private void quietFor(Duration time) {
    LocalTime now = mailed.world.clock().instant().atZone(ZoneId.of("Asia/Tokyo")).toLocalTime();
    choose(
        new NoticeSettings(Map.of(), new QuietHours(now, now.plus(time)), MailLanguage.JAPANESE));
  }
}
