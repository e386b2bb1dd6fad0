package jp.mimamori.subscription;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import jp.mimamori.background.Background;

/** Tells apps for as long as the server runs. Each node does; they take turns at the database. */
@ApplicationScoped
public class SubscriptionWork {

  private static final long EVERY_MILLIS = 1_000;

  @Inject Telling telling;
  @Inject Hook hook;

  @Resource ManagedThreadFactory threads;

  private final Background background = new Background("subscriptions");

  /** Begins, unless it has begun. */
  public void begin() {
    background.begin(threads, this::work);
  }

  @PreDestroy
  void stop() {
    background.end();
  }

  private void work() {
    while (!background.isOver()) {
      background.quietly(() -> telling.due().forEach(one -> background.quietly(() -> tell(one))));
      background.rest(EVERY_MILLIS);
    }
  }

  private void tell(UUID subscription) {
    if (background.isOver()) {
      return;
    }
    telling
        .take(subscription)
        .ifPresent(event -> telling.settle(event, hook.post(event.endpoint(), event.event())));
  }
}
