package jp.mimamori.notebook;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The records of a notebook, in order, while it is written. */
final class Lines {

  static final String VERSION = "JAHISTC08,2";

  /** 作成者 of what a pharmacy or hospital wrote. */
  static final String STAFF = "1";

  /** 作成者 of what the patient or the family wrote. */
  static final String PATIENT = "2";

  /** 作成者 where nobody said, in records that have to have one. */
  static final String UNKNOWN = "9";

  private final List<String> lines = new ArrayList<>();
  private final Written written = new Written();
  private final List<Loss> losses = new ArrayList<>();

  void add(String number, String... fields) {
    List<String> all = Stream.of(fields).map(written::field).toList();
    for (int i = 0; i < all.size(); i++) {
      if (FieldLengths.isLonger(number, i, all.get(i))) {
        lose(Loss.Kind.LENGTH, all.get(i));
      }
    }
    lines.add(Stream.concat(Stream.of(number), all.stream()).collect(Collectors.joining(",")));
  }

  void lose(Loss.Kind kind, String what) {
    losses.add(new Loss(kind, what, ""));
  }

  /** Without the version line. */
  List<String> all() {
    return List.copyOf(lines);
  }

  List<Loss> losses() {
    Set<Loss> characters = written.losses();
    return Stream.concat(characters.stream(), losses.stream()).distinct().toList();
  }

  static String day(@Nullable LocalDate day) {
    return day == null ? "" : DateTimeFormatter.BASIC_ISO_DATE.format(day);
  }

  /** 作成者 of a record that has to have one. */
  static String requiredAuthor(String display) {
    String author = author(display);
    return author.isEmpty() ? UNKNOWN : author;
  }

  /** 作成者 by the words that the intake wrote for its code. */
  static String author(String display) {
    return switch (display) {
      case "医療関係者" -> STAFF;
      case "患者等" -> PATIENT;
      case "その他" -> "8";
      case "不明" -> "9";
      default -> "";
    };
  }
}
