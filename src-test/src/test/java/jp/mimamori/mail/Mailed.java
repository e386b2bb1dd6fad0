package jp.mimamori.mail;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Secret;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.notice.NoticeKind;
import jp.mimamori.notice.Noticing;
import jp.mimamori.person.Sex;
import jp.mimamori.test.door.Post;
import jp.mimamori.test.door.Server;
import jp.mimamori.test.store.Database;
import jp.mimamori.test.store.Household;
import jp.mimamori.test.store.World;

/** Somebody who gets mail, and the mail server that it comes by. */
final class Mailed implements AutoCloseable {

  /** Words that no mail may have. */
  static final String NAME = "秘密 花子";

  final World world;
  final SubjectId self;
  final Caller she;
  final int port = Server.freePort();
  final String address;
  private final Map<String, String> settings = new TreeMap<>();
  private Post post;

  Mailed(Database database) {
    world = World.on(database);
    Household people = new Household(world);
    self = people.register(NAME, "ヒミツ ハナコ", Sex.FEMALE, LocalDate.of(1984, 5, 3));
    she = people.signsInAs("mailed", self);
    address = people.name("hanako") + "@example.jp";
    set("host", "127.0.0.1");
    set("port", Integer.toString(port));
    set("from", "mimamori@example.jp");
    set("tls", "none");
    post = Post.on(port);
  }

  /** Sets one of {@code mimamori.mail.*}. */
  void set(String key, String value) {
    settings.put("mimamori.mail." + key, value);
    System.setProperty("mimamori.mail." + key, value);
  }

  Post post() {
    return post;
  }

  void serverStops() {
    post.close();
  }

  void serverStarts() {
    post = Post.on(port);
  }

  /** Asks for the address and confirms it. */
  Mailed confirmed() {
    ask(address);
    send();
    if (!changing().confirm(she, new Secret(post.secret(address, 1)))) {
      throw new AssertionError("not confirmed");
    }
    return this;
  }

  void ask(String typed) {
    changing()
        .ask(she, typed)
        .ifPresent(
            refused -> {
              throw new AssertionError(refused.name());
            });
  }

  ChangingAddress changing() {
    return world.the(ChangingAddress.class);
  }

  boolean send() {
    return world.the(SendingMail.class).sendDue();
  }

  void happens(NoticeKind kind, String reference) {
    world.the(Noticing.class).tell(self, kind, reference);
  }

  int came() {
    return post.to(address).size();
  }

  @Override
  public void close() {
    settings.keySet().forEach(System::clearProperty);
    post.close();
  }
}
