package jp.mimamori.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.mimamori.emergency.ApprovingDataset;
import jp.mimamori.emergency.Change;
import jp.mimamori.emergency.EnteringDataset;
import jp.mimamori.emergency.Judgement;
import jp.mimamori.emergency.Path;
import jp.mimamori.emergency.Verdict;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Japan;
import jp.mimamori.identity.SubjectId;

/**
 * The child's emergency dataset: entered by the mother, approved by the doctor, and changed once
 * more since, so that something waits for the doctor.
 */
@ApplicationScoped
class FirstDataset {

  /** Opens what was entered after the approval. */
  private static final String LATER = "@later";

  @Inject EnteringDataset entering;
  @Inject ApprovingDataset approving;
  @Inject FirstHelpers helpers;

  /** Nothing where something was entered before: a start that goes on does not enter twice. */
  void enter(MovingIn.Household household, Instant now) {
    Caller mother = household.callers().get(Member.HARUKA);
    SubjectId child = household.id(Member.HINATA);
    if (!entering.open(mother, child).sheet().isEmpty()) {
      return;
    }
    List<Table.Row> rows = Table.rows("dataset-hinata.tsv");
    int later = rows.stream().map(row -> row.cell(0)).toList().indexOf(LATER);
    submit(mother, child, rows.subList(0, later), now);
    approve(helpers.at(Staff.DR_SATO, now), child);
    submit(mother, child, rows.subList(later + 1, rows.size()), now);
  }

  private void submit(Caller mother, SubjectId child, List<Table.Row> rows, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, Japan.ZONE);
    Map<Path, String> typed = new LinkedHashMap<>();
    rows.forEach(row -> typed.put(path(row), value(row.cell(1), today)));
    entering
        .enter(mother, child, typed, typed.keySet())
        .forEach(
            (path, judgement) -> {
              if (judgement instanceof Judgement.Refused) {
                throw new IllegalStateException("the demonstration's " + path + " is refused");
              }
            });
    entering.submit(mother, child);
  }

  private void approve(Caller doctor, SubjectId child) {
    approving
        .compare(doctor, child)
        .ifPresent(
            comparison ->
                approving.decide(
                    doctor,
                    child,
                    comparison.submitted().number(),
                    comparison.changes().stream()
                        .collect(
                            Collectors.toMap(Change::path, change -> new Verdict.Approved()))));
  }

  private static Path path(Table.Row row) {
    return Path.parse(row.cell(0)).orElseThrow();
  }

  private static String value(String cell, LocalDate today) {
    return cell.startsWith("=") ? Ago.of(cell.substring(1)).before(today).toString() : cell;
  }
}
