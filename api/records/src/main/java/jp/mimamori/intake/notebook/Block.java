package jp.mimamori.intake.notebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.mimamori.intake.csv.Row;
import org.jspecify.annotations.Nullable;

/** One dispensing: record 5 and what follows it, while it is being read. */
final class Block {

  /** A drug with the supplements and cautions (281, 291) that followed it. */
  record Drug(Row row, List<Row> supplements, List<Row> cautions) {}

  /** The drugs that are taken together, and how. */
  static final class Rp {
    final String number;
    final @Nullable Row institution;
    final @Nullable Row doctor;
    final List<Drug> drugs = new ArrayList<>();
    final List<Row> supplements = new ArrayList<>();
    final List<Row> cautions = new ArrayList<>();
    @Nullable Row usage;

    private Rp(String number, @Nullable Row institution, @Nullable Row doctor) {
      this.number = number;
      this.institution = institution;
      this.doctor = doctor;
    }
  }

  final Row opening;
  final LocalDate date;
  final Map<String, Rp> rps = new LinkedHashMap<>();
  final List<Note> notes = new ArrayList<>();
  @Nullable Row dispenser;
  @Nullable Row pharmacist;
  @Nullable Row institution;
  @Nullable Row doctor;

  Block(Row opening, LocalDate date) {
    this.opening = opening;
    this.date = date;
  }

  Rp rp(String number) {
    return rps.computeIfAbsent(number, n -> new Rp(n, institution, doctor));
  }
}
