package jp.mimamori.intake.notebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mimamori.intake.csv.Row;
import org.jspecify.annotations.Nullable;

/** A whole notebook by its records, before it becomes FHIR. */
final class Book {

  /** A drug bought without a prescription, and its ingredients (31). */
  record BoughtDrug(
      Row row, @Nullable LocalDate start, @Nullable LocalDate end, List<Row> ingredients) {}

  /** The patient's own memo (4), or a text (601) outside any dispensing. */
  record Memo(Note note, @Nullable LocalDate date) {}

  @Nullable Row patient;
  @Nullable LocalDate birthDate;
  final List<Row> traits = new ArrayList<>();
  final Map<String, BoughtDrug> boughtDrugs = new LinkedHashMap<>();
  final List<Memo> memos = new ArrayList<>();
  final List<Block> blocks = new ArrayList<>();

  /** The latest day that anything in the notebook is about. */
  Optional<LocalDate> latestDay() {
    Stream<LocalDate> dispensed = blocks.stream().map(block -> block.date);
    Stream<LocalDate> written = memos.stream().flatMap(memo -> Stream.ofNullable(memo.date()));
    Stream<LocalDate> bought =
        boughtDrugs.values().stream()
            .flatMap(
                drug ->
                    Stream.of(Optional.ofNullable(drug.start()), Optional.ofNullable(drug.end())))
            .flatMap(Optional::stream);
    return Stream.of(dispensed, written, bought).flatMap(days -> days).max(LocalDate::compareTo);
  }
}
