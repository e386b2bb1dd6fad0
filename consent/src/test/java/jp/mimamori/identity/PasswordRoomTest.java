package jp.mimamori.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PasswordRoomTest {

  private final Passwords passwords = new Passwords();

  @Test
  void turnsAwayWhoComesWhenAllPlacesAreTakenAndNobodyAfterwards() throws Exception {
    CountDownLatch inside = new CountDownLatch(Passwords.AT_ONCE);
    CountDownLatch leave = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(Passwords.AT_ONCE);
    List<Future<?>> taken = new ArrayList<>();
    for (int i = 0; i < Passwords.AT_ONCE; i++) {
      taken.add(threads.submit(() -> passwords.ifRoom(() -> await(inside, leave))));
    }
    assertThat(inside.await(30, TimeUnit.SECONDS)).isTrue();

    assertThat(passwords.ifRoom(() -> "not begun")).isEmpty();

    leave.countDown();
    for (Future<?> one : taken) {
      one.get(30, TimeUnit.SECONDS);
    }
    threads.shutdown();
    assertThat(passwords.ifRoom(() -> "begun")).contains("begun");
  }

  @Test
  void givesThePlaceBackWhenTheWorkFails() {
    for (int i = 0; i < Passwords.AT_ONCE + 1; i++) {
      try {
        passwords.ifRoom(
            () -> {
              throw new IllegalStateException("broken");
            });
      } catch (IllegalStateException expected) {
        assertThat(expected).hasMessage("broken");
      }
    }

    assertThat(passwords.ifRoom(() -> "begun")).contains("begun");
  }

  private static String await(CountDownLatch inside, CountDownLatch leave) {
    inside.countDown();
    try {
      leave.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return "left";
  }
}
