package jp.mimamori.test.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import jp.mimamori.test.door.Server;

/** Kills a server in the middle of what clients write. */
final class UnderWrites {

  private static final int CLIENTS = 4;

  private UnderWrites() {}

  /**
   * Returns when the server is dead and each client saw that.
   *
   * @param enough how many writes are acknowledged before the kill
   * @param client writes, and counts what is acknowledged, until the server no longer answers
   */
  static void kill(Server server, int enough, Consumer<CountDownLatch> client)
      throws InterruptedException {
    CountDownLatch written = new CountDownLatch(enough);
    List<Thread> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      Thread one = new Thread(() -> client.accept(written));
      one.start();
      clients.add(one);
    }
    assertThat(written.await(120, TimeUnit.SECONDS)).as("enough was acknowledged").isTrue();
    server.kill();
    for (Thread one : clients) {
      one.join();
    }
  }
}
