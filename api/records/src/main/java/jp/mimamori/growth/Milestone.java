package jp.mimamori.growth;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a child comes to be able to do, and the month of life in which nine of ten can (survey of
 * infants of 2023, 乳幼児身体発育調査, Children and Families Agency). Later is no illness: it is a reason to
 * ask.
 */
public enum Milestone {
  HEAD_CONTROL("首のすわり", 4),
  ROLLING_OVER("寝返り", 6),
  SITTING("ひとりすわり", 9),
  CRAWLING("はいはい", 10),
  PULLING_UP("つかまり立ち", 11),
  WALKING("ひとり歩き", 16);

  static final String SYSTEM = "urn:mimamori:milestones";

  private final String title;
  private final int months;

  Milestone(String title, int months) {
    this.title = title;
    this.months = months;
  }

  /** As the record has it. */
  String title() {
    return title;
  }

  /** Completed months of life at which nine of ten can, or come to within the month. */
  public int months() {
    return months;
  }

  /** The day from which nine of ten can, counted from a birth or from the day expected. */
  LocalDate usual(LocalDate from) {
    return from.plusMonths(months + 1L);
  }

  static List<String> codes() {
    return Arrays.stream(values()).map(Enum::name).toList();
  }

  /** Empty for what is no milestone here. */
  public static Optional<Milestone> named(String name) {
    return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
  }
}
