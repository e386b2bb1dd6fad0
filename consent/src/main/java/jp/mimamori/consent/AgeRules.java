package jp.mimamori.consent;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import jp.mimamori.identity.Japan;

/** The ages at which something changes, each since a day: a table, read once. */
public final class AgeRules {

  /** Years that nobody has lived. */
  private static final int OLDEST = 150;

  private static final AgeRules OF_THE_LAW = read("age-rules.tsv");

  private final List<Row> rows;

  /** From a day on, a rule applies at an age in years. */
  record Row(AgeRule rule, LocalDate since, int age, String source) {}

  AgeRules(List<Row> rows) {
    this.rows = rows.stream().sorted(Comparator.comparing(Row::since)).toList();
  }

  /** The table that ships. */
  public static AgeRules ofTheLaw() {
    return OF_THE_LAW;
  }

  /** The same table, but with another age for a rule that is for us to set. */
  public AgeRules with(AgeRule rule, int age) {
    return new AgeRules(
        rows.stream()
            .map(row -> row.rule() == rule ? new Row(rule, row.since(), age, "configured") : row)
            .toList());
  }

  /**
   * The first instant at which the rule applies to somebody born on this day: the first moment of a
   * birthday in Japan, or of the day on which a new age came into force.
   */
  public Instant appliesFrom(AgeRule rule, LocalDate bornOn) {
    return coming(rule, bornOn).day().atStartOfDay(Japan.ZONE).toInstant();
  }

  /** Likewise, with the age and where it is said. */
  Rehearsal.Coming coming(AgeRule rule, LocalDate bornOn) {
    List<Row> ages = rows.stream().filter(row -> row.rule() == rule).toList();
    for (int i = 0; i < ages.size(); i++) {
      LocalDate day = later(birthday(bornOn, ages.get(i).age()), ages.get(i).since());
      boolean inTime = i == ages.size() - 1 || day.isBefore(ages.get(i + 1).since());
      if (inTime) {
        return new Rehearsal.Coming(rule, day, ages.get(i).age(), ages.get(i).source());
      }
    }
    throw new IllegalStateException("no age for " + rule);
  }

  /**
   * When those were born, at the most, to whom the rule comes to apply from a day on until before
   * another; both ends included.
   */
  List<DataPeriod> births(AgeRule rule, LocalDate from, LocalDate until) {
    return rows.stream()
        .filter(row -> row.rule() == rule)
        .map(
            row -> {
              // who is older already comes of age on the day on which a new age comes into force
              boolean begins = !row.since().isBefore(from) && row.since().isBefore(until);
              LocalDate oldest = from.minusYears(begins ? OLDEST : row.age()).minusDays(1);
              return new DataPeriod(oldest, until.minusYears(row.age()));
            })
        .toList();
  }

  /** Whether the rule applies to somebody born on this day. */
  public boolean apply(AgeRule rule, LocalDate bornOn, Instant asOf) {
    return !asOf.isBefore(appliesFrom(rule, bornOn));
  }

  /**
   * The day from which somebody is so old: the birthday; on 29 February 1 March in a year that has
   * no 29th (民法143条2項).
   */
  private static LocalDate birthday(LocalDate bornOn, int age) {
    LocalDate birthday = bornOn.plusYears(age);
    return birthday.getDayOfMonth() == bornOn.getDayOfMonth() ? birthday : birthday.plusDays(1);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static AgeRules read(String name) {
    try (InputStream in = Objects.requireNonNull(AgeRules.class.getResourceAsStream(name), name);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return new AgeRules(
          lines
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(AgeRules::row)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(String line) {
    String[] cells = line.split("\t", -1);
    return new Row(
        AgeRule.valueOf(cells[0]), LocalDate.parse(cells[1]), Integer.parseInt(cells[2]), cells[3]);
  }
}
