package jp.mimamori.vaccination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.mimamori.person.Sex;
import org.jspecify.annotations.Nullable;

/** Reads the file of the schedule, which says itself how it is written. */
final class ScheduleFile {

  private record Line(String word, List<String> words, Map<String, String> values) {

    static Line of(String written) {
      List<String> words = new ArrayList<>();
      Map<String, String> values = new LinkedHashMap<>();
      for (String part : written.split(" ", -1)) {
        int is = part.indexOf('=');
        if (is < 0) {
          words.add(part);
        } else {
          values.put(part.substring(0, is), part.substring(is + 1));
        }
      }
      return new Line(words.get(0), words.subList(1, words.size()), values);
    }

    Window window(String name) {
      String written = values.get(name);
      return written == null ? Window.ALWAYS : Window.of(written);
    }

    @Nullable Sex sex() {
      String written = values.get("sex");
      return written == null ? null : Sex.valueOf(written);
    }

    Stream<String> list(String name) {
      String written = values.get(name);
      return written == null ? Stream.empty() : Stream.of(written.split(",", -1));
    }

    @Nullable Span span(String name) {
      String written = values.get(name);
      return written == null ? null : Span.of(written);
    }
  }

  private final List<Line> lines = Tables.lines("schedule.txt").map(Line::of).toList();

  List<Course> courses() {
    List<Extra> extras =
        lines.stream()
            .filter(line -> line.word().equals("extra"))
            .map(ScheduleFile::extra)
            .toList();
    List<Course> courses = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).word().equals("series")) {
        courses.add(course(lines.get(i), regimens(i + 1), extras));
      }
    }
    return List.copyOf(courses);
  }

  private static Course course(Line line, List<Regimen> regimens, List<Extra> extras) {
    Series series = Series.valueOf(line.words().get(0));
    String season = line.values().get("season");
    return new Course(
        series,
        Course.Sort.valueOf(line.words().get(1)),
        LocalDate.parse(line.values().getOrDefault("since", "1948-07-01")),
        line.window("born"),
        line.sex(),
        line.window("takes"),
        season == null ? null : Season.of(season),
        line.list("instead").map(Series::valueOf).toList(),
        regimens,
        extras.stream().filter(extra -> extra.series() == series).toList());
  }

  private List<Regimen> regimens(int from) {
    List<Regimen> regimens = new ArrayList<>();
    for (int i = from; i < lines.size() && !lines.get(i).word().equals("series"); i++) {
      if (lines.get(i).word().equals("regimen")) {
        regimens.add(regimen(lines.get(i), steps(i + 1)));
      }
    }
    return regimens;
  }

  private static Regimen regimen(Line line, List<Step> steps) {
    String vaccine = line.values().get("vaccine");
    String unless = line.values().get("unless");
    return new Regimen(
        vaccine == null ? null : Vaccine.valueOf(vaccine),
        line.window("start"),
        unless == null ? null : Span.of(unless.substring("second<".length())),
        line.words().contains("mixed"),
        steps);
  }

  private List<Step> steps(int from) {
    List<Step> steps = new ArrayList<>();
    for (int i = from; i < lines.size() && lines.get(i).word().equals("dose"); i++) {
      steps.add(step(steps.size() + 1, lines.get(i)));
    }
    return steps;
  }

  private static Step step(int number, Line line) {
    return new Step(
        number,
        line.window("age"),
        line.list("after").map(each -> (Point.After) Point.of(each)).toList(),
        line.window("rec"),
        line.words().contains("skip"),
        tooLate(line.values().get("skip-if")),
        line.span("short"),
        line.values().containsKey("counts") ? line.window("counts") : null,
        line.words().contains("late"),
        with(line.values().get("with")));
  }

  private static Step.@Nullable Instead with(@Nullable String written) {
    if (written == null) {
      return null;
    }
    String[] parts = written.split(":", -1);
    return new Step.Instead(Vaccine.valueOf(parts[0]), (Point.After) Point.of(parts[1]));
  }

  private static Step.@Nullable TooLate tooLate(@Nullable String written) {
    if (written == null) {
      return null;
    }
    String[] parts = written.split(">=", -1);
    return new Step.TooLate(Integer.parseInt(parts[0]), Point.of(parts[1]));
  }

  private static Extra extra(Line line) {
    return new Extra(
        Series.valueOf(line.words().get(0)),
        line.window("born"),
        line.sex(),
        line.window("at"),
        line.window("days"),
        Integer.parseInt(line.values().getOrDefault("dose", "0")),
        line.window("begun"));
  }
}
