package jp.mimamori.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.consent.Rehearsal.CutOver;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.sharing.Rehearsing;

/** Shows an operator beforehand whom a month brings to which age, by name. */
@ApplicationScoped
public class PreparingCutOver {

  private static final int PEOPLE_AT_ONCE = 50;

  @Inject Rehearsing rehearsing;
  @Inject People people;

  /**
   * The dry run for a month. Everybody in it is told.
   *
   * @throws RefusedException when the caller is no operator
   */
  @Transactional
  public CutOverReport of(Caller caller, YearMonth month) {
    List<CutOver> found = rehearsing.cutOvers(caller, month.atDay(1), month.plusMonths(1).atDay(1));
    Map<SubjectId, Person> named = named(found);
    return new CutOverReport(
        month,
        found.stream()
            .map(one -> CutOverReport.Line.of(one, named.get(one.crossing().person())))
            .sorted(CutOverReport.Line.ORDER)
            .toList());
  }

  private Map<SubjectId, Person> named(List<CutOver> found) {
    List<SubjectId> ids = found.stream().map(one -> one.crossing().person()).distinct().toList();
    Map<SubjectId, Person> named = new HashMap<>();
    for (int start = 0; start < ids.size(); start += PEOPLE_AT_ONCE) {
      people
          .all(ids.subList(start, Math.min(ids.size(), start + PEOPLE_AT_ONCE)))
          .forEach(person -> named.put(person.id(), person));
    }
    return named;
  }
}
