package jp.mimamori.demo;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.mimamori.intake.Upload;
import jp.mimamori.intake.notebook.Notebook;
import org.jspecify.annotations.Nullable;

/** A table of courses of medicines, written as one notebook export per calendar year. */
final class NotebookSheet {

  private static final Charset SHIFT_JIS = Charset.forName("windows-31j");

  private final Member member;
  private final @Nullable Member by;
  private final LocalDate today;
  private final List<Course> courses = new ArrayList<>();
  private final List<Table.Row> own = new ArrayList<>();

  NotebookSheet(Member member, @Nullable Member by, String table, LocalDate today) {
    this.member = member;
    this.by = by;
    this.today = today;
    for (Table.Row row : Table.rows(table)) {
      if (row.cell(0).equals("@course")) {
        courses.add(Course.of(row));
      } else if (row.opens()) {
        own.add(row);
      } else {
        courses.get(courses.size() - 1).drugs().add(Course.Drug.of(row));
      }
    }
  }

  List<Paper> papers() {
    TreeMap<Integer, List<Course.Visit>> years = new TreeMap<>();
    courses.stream()
        .flatMap(course -> course.visits(today).stream())
        .sorted(Comparator.comparing(Course.Visit::day).reversed())
        .forEach(v -> years.computeIfAbsent(v.day().getYear(), y -> new ArrayList<>()).add(v));
    List<Paper> papers = new ArrayList<>();
    years.forEach((year, visits) -> papers.add(paper(year, visits, year.equals(years.lastKey()))));
    return papers;
  }

  private Paper paper(int year, List<Course.Visit> visits, boolean newest) {
    Notebook notebook =
        Notebook.of(member.fullName(), member.kana(), member.sex(), member.bornOn(today));
    if (newest) {
      own.forEach(row -> own(notebook, row));
    }
    visits.forEach(visit -> dispensing(notebook, visit));
    return new Paper(member, by, new Upload("okusuri-" + year + ".csv", bytes(notebook)));
  }

  /** Shift_JIS as pharmacies write it, unless a name has a character that it lacks (𠮷). */
  private static byte[] bytes(Notebook notebook) {
    boolean fits = SHIFT_JIS.newEncoder().canEncode(notebook.text());
    return (fits ? notebook.upload() : notebook.utf8()).bytes();
  }

  private void own(Notebook notebook, Table.Row row) {
    switch (row.cell(0)) {
      case "@allergy" -> notebook.allergy(row.cell(1));
      case "@sideEffect" -> notebook.sideEffect(row.cell(1));
      case "@history" -> notebook.history(row.cell(1));
      case "@memo" -> notebook.memo(row.cell(1), Ago.of(row.cell(2)).before(today));
      case "@bought" ->
          notebook.bought(
              row.cell(1), Ago.of(row.cell(2)).before(today), Ago.of(row.cell(3)).before(today));
      default -> throw new IllegalArgumentException(row.cell(0));
    }
  }

  private static void dispensing(Notebook notebook, Course.Visit visit) {
    Course course = visit.course();
    Place dispenser = course.dispenser();
    notebook.dispensed(visit.day());
    if (dispenser == Place.PHARMACY) {
      notebook.pharmacy(dispenser.title(), Place.PREFECTURE, dispenser.code());
      notebook.pharmacist(Course.PHARMACIST);
      notebook.prescribedAt(course.clinic().title(), Place.PREFECTURE, course.clinic().code());
    } else {
      String table = dispenser.table();
      notebook.record(
          "11", dispenser.title(), Place.PREFECTURE, table, dispenser.code(), "", "", "", "1");
    }
    notebook.doctor(course.doctor(), course.department());
    prescriptions(notebook, visit.drugs());
  }

  /** Drugs that are taken alike stand under one RP number. */
  private static void prescriptions(Notebook notebook, List<Course.Drug> drugs) {
    Map<String, List<Course.Drug>> alike = new LinkedHashMap<>();
    drugs.forEach(
        drug ->
            alike.computeIfAbsent(drug.usage() + drug.count(), u -> new ArrayList<>()).add(drug));
    int rp = 0;
    for (List<Course.Drug> together : alike.values()) {
      rp++;
      for (Course.Drug drug : together) {
        int kind = drug.code().isEmpty() ? 1 : 2;
        notebook.drug(rp, drug.name(), drug.amount(), drug.unit(), kind, drug.code());
        if (!drug.note().isEmpty()) {
          notebook.record("291", "" + rp, drug.note(), "1");
        }
      }
      Course.Drug first = together.get(0);
      notebook.usage(rp, first.usage(), first.count(), first.countUnit(), first.form());
    }
  }
}
