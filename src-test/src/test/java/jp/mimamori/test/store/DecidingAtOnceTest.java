package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.GrantId;
import jp.mimamori.consent.GrantStep;
import jp.mimamori.consent.Terms;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.sharing.GrantingConsent;
import jp.mimamori.sharing.RevokingConsent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Of decisions that are taken at once one wins, and the others are told. */
@ParameterizedClass
@EnumSource(Database.class)
class DecidingAtOnceTest {

  private static final int THREADS = 6;

  private final Sharing sharing;
  private final SubjectId mother;
  private final Caller she;
  private final GrantingConsent granting;

  DecidingAtOnceTest(Database database) {
    sharing = new Sharing(database);
    mother = sharing.mother;
    she = sharing.she;
    granting = sharing.world.the(GrantingConsent.class);
  }

  @Test
  void tellsWhoeverDecidesWhileAnotherTransactionHasDecidedAndNotEnded() {
    Terms terms = sharing.terms();
    GrantId id = sharing.asked(mother, terms);

    CompletableFuture<GrantStep.Kind> denied =
        sharing.world.inTransaction(
            () -> {
              granting.grant(she, mother, id, terms);
              CompletableFuture<GrantStep.Kind> second =
                  CompletableFuture.supplyAsync(
                      () -> outcome(() -> granting.deny(she, mother, id)));
              pause();
              assertThat(second).as("waits for the first").isNotDone();
              return second;
            });

    assertThat(denied.orTimeout(20, TimeUnit.SECONDS).join()).isNull();
    assertThat(sharing.newest(mother).last().kind()).isEqualTo(GrantStep.Kind.GRANTED);
    assertThat(sharing.newest(mother).steps()).hasSize(2);
  }

  @Test
  void letsOneOfManyDecide() throws Exception {
    Terms terms = sharing.terms();
    for (int round = 0; round < 5; round++) {
      GrantId id = sharing.asked(mother, terms);

      List<GrantStep.Kind> won =
          atOnce(
              thread ->
                  thread % 2 == 0
                      ? granting.grant(she, mother, id, terms)
                      : granting.deny(she, mother, id));

      assertThat(won).hasSize(1);
      Consent decided = sharing.newest(mother);
      assertThat(decided.steps()).hasSize(2);
      assertThat(decided.last().kind()).isEqualTo(won.get(0));
    }
  }

  @Test
  void letsOneOfManyTakeBack() throws Exception {
    GrantId id = sharing.granted(she, mother, sharing.terms());
    RevokingConsent revoking = sharing.world.the(RevokingConsent.class);

    List<GrantStep.Kind> won = atOnce(thread -> revoking.revoke(she, mother, id));

    assertThat(won).containsExactly(GrantStep.Kind.REVOKED);
    assertThat(sharing.newest(mother).steps()).hasSize(3);
  }

  private interface Deciding {
    Consent by(int thread);
  }

  /** What those decided who were not told that somebody else had. */
  private List<GrantStep.Kind> atOnce(Deciding deciding) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    CyclicBarrier start = new CyclicBarrier(THREADS);
    try {
      List<Future<GrantStep.Kind>> all = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        int thread = i;
        all.add(
            threads.submit(
                () -> {
                  start.await(20, TimeUnit.SECONDS);
                  return outcome(() -> deciding.by(thread));
                }));
      }
      List<GrantStep.Kind> won = new ArrayList<>();
      for (Future<GrantStep.Kind> one : all) {
        GrantStep.Kind kind = one.get(30, TimeUnit.SECONDS);
        if (kind != null) {
          won.add(kind);
        }
      }
      return won;
    } finally {
      threads.shutdownNow();
    }
  }

  /** What was decided; null when somebody else had decided. */
  private static GrantStep.@Nullable Kind outcome(Supplier<Consent> decision) {
    try {
      return decision.get().last().kind();
    } catch (AlreadyDecided told) {
      return null;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(300);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
