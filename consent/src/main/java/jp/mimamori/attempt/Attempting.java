package jp.mimamori.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import jp.mimamori.identity.Caller;

/**
 * Does what is sent under one key once. The row is durable before the work begins, and the answer
 * before it leaves: a server that dies in between leaves an attempt of which nobody knows how it
 * ended, and that one is never tried again by itself.
 */
@ApplicationScoped
public class Attempting {

  /** How many keys of one account are remembered at once. */
  static final int MOST = 2_000;

  /** An answer that is larger is not kept. */
  static final int LARGEST_ANSWER = 256_000;

  @Inject Attempts attempts;
  @Inject Clock clock;

  /** Begins, unless it was begun before. */
  @Transactional
  public Begun begin(Caller caller, AttemptKey key, Asked what, Twice twice) {
    Instant now = clock.instant();
    Asked asked = key.blinded(what, caller);
    String id = key.id(caller);
    Attempt known = attempts.find(id).orElse(null);
    if (known != null && !known.isOver(now)) {
      return known.isEnded() || !known.isRunning(now)
          ? over(known, caller, key, asked, twice, now)
          : running(known, asked);
    }
    if (known != null) {
      known.beginAgain(asked, now);
      return new Begun.Started();
    }
    if (attempts.count(caller.account(), now.minus(Attempt.KEPT)) >= MOST) {
      return new Begun.TooMany();
    }
    return attempts.add(id, caller.account(), asked, now)
        ? new Begun.Started()
        : new Begun.Running();
  }

  private static Begun running(Attempt known, Asked asked) {
    return isSomethingElse(known, asked) ? new Begun.SomethingElse() : new Begun.Running();
  }

  private static Begun over(
      Attempt known, Caller caller, AttemptKey key, Asked asked, Twice twice, Instant now) {
    if (isSomethingElse(known, asked)) {
      return new Begun.SomethingElse();
    }
    byte[] answer = known.answer();
    if (answer != null) {
      return asked.isKnown()
          ? new Begun.Answered(KeptAnswer.opened(answer, key.sealing(caller), key.id(caller)))
          : new Begun.Running();
    }
    if (twice == Twice.HARMFUL) {
      return new Begun.Unknown();
    }
    known.beginAgain(asked, now);
    return new Begun.Started();
  }

  private static boolean isSomethingElse(Attempt known, Asked asked) {
    return known.asked().isKnown() && asked.isKnown() && !known.asked().equals(asked);
  }

  /** Whether there is an answer already, so that what is asked has to be known to be compared. */
  @Transactional
  public boolean isAnswered(Caller caller, AttemptKey key) {
    Instant now = clock.instant();
    return attempts
        .find(key.id(caller))
        .filter(attempt -> attempt.isEnded() && !attempt.isOver(now))
        .isPresent();
  }

  /** It was done, with this answer. */
  @Transactional
  public void end(Caller caller, AttemptKey key, Asked asked, KeptAnswer answer) {
    String id = key.id(caller);
    byte[] sealed =
        answer.body().length > LARGEST_ANSWER ? null : answer.sealed(key.sealing(caller), id);
    attempts
        .find(id)
        .ifPresent(attempt -> attempt.end(key.blinded(asked, caller), sealed, clock.instant()));
  }

  /** Something broke, and whether it was done is not known. */
  @Transactional
  public void lose(Caller caller, AttemptKey key, Asked asked) {
    attempts
        .find(key.id(caller))
        .ifPresent(attempt -> attempt.end(key.blinded(asked, caller), null, clock.instant()));
  }

  /** Nothing was done: the key is as good as new. */
  @Transactional
  public void drop(Caller caller, AttemptKey key) {
    attempts.find(key.id(caller)).ifPresent(attempts::remove);
  }

  /** Removes what is older than a day. */
  @Transactional
  public void forgetOld() {
    attempts.removeBefore(clock.instant().minus(Attempt.KEPT));
  }
}
