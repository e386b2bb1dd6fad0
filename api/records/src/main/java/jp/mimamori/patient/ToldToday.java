package jp.mimamori.patient;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.mimamori.consent.Decision;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.identity.AccountId;
import jp.mimamori.identity.Japan;
import jp.mimamori.identity.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * Whom a list has shown to whom today, so that the ledger says it once a day and not with each
 * look. Kept in memory: what is forgotten by a restart, or does not fit, is said once more.
 */
@ApplicationScoped
public class ToldToday {

  private static final int MOST = 100_000;

  private final Set<Told> told = ConcurrentHashMap.newKeySet();
  private volatile LocalDate day = LocalDate.EPOCH;

  private record Told(AccountId account, SubjectId subject, Purpose purpose, LocalDate day) {

    static @Nullable Told of(Decision decision) {
      Question question = decision.question();
      SubjectId subject = question.subject();
      return subject == null
          ? null
          : new Told(
              question.caller().account(), subject, question.purpose(), dayOf(question.asOf()));
    }
  }

  /** Those of them that the ledger does not say yet of this day. */
  public <D extends Decision> List<D> newOf(List<D> decisions) {
    return decisions.stream()
        .filter(
            decision -> {
              Told one = Told.of(decision);
              return one == null || !told.contains(one);
            })
        .toList();
  }

  /** The ledger says them from now on. */
  public void said(List<? extends Decision> decisions) {
    for (Decision decision : decisions) {
      forgetYesterday(dayOf(decision.question().asOf()));
      Told one = Told.of(decision);
      if (one != null && told.size() < MOST) {
        told.add(one);
      }
    }
  }

  private void forgetYesterday(LocalDate today) {
    if (!today.equals(day)) {
      day = today;
      told.removeIf(one -> !one.day().equals(today));
    }
  }

  private static LocalDate dayOf(Instant moment) {
    return moment.atZone(Japan.ZONE).toLocalDate();
  }
}
