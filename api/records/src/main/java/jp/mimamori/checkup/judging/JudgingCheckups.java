package jp.mimamori.checkup.judging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.mimamori.checkup.Checkup;
import jp.mimamori.checkup.ReadingCheckups;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.person.People;
import jp.mimamori.person.Person;
import jp.mimamori.record.Cursor;
import jp.mimamori.record.Page;
import jp.mimamori.record.ReadingRecords;
import jp.mimamori.record.RecordId;
import org.jspecify.annotations.Nullable;

/** A person's checkups, judged by the rules of their years and compared with those before. */
@ApplicationScoped
public class JudgingCheckups {

  /** In how many checkups before one that can be compared with it is looked for. */
  private static final int EARLIER = 4;

  /** How many measures two checkups have in common to be compared: another examination has none. */
  private static final int COMMON = 3;

  @Inject ReadingRecords records;
  @Inject People people;

  /**
   * Checkups, newest first, each judged; those behind the last are read to compare it with.
   *
   * @param size at most so many; no more than {@link ReadingCheckups#MOST}
   * @throws RefusedException when the caller may not read this person's checkups
   */
  public Page<JudgedCheckup> newest(
      Caller caller, Purpose purpose, SubjectId subject, Optional<Cursor> after, int size) {
    int most = Math.min(size, ReadingCheckups.MOST);
    List<ReadingRecords.WithParts> found =
        records
            .withParts(caller, purpose, subject, Category.CHECKUP, after, most + EARLIER)
            .items();
    List<Checkup> checkups = found.stream().map(ReadingCheckups::of).toList();
    List<JudgedCheckup> judged =
        judged(checkups, Math.min(most, checkups.size()), examined(subject));
    @Nullable Cursor next = found.size() > most ? found.get(most - 1).record().cursor() : null;
    return new Page<>(judged, next);
  }

  /**
   * One checkup, judged.
   *
   * @throws RefusedException when the caller may not read this person's checkups, or there is none
   *     of this id among them
   */
  public JudgedCheckup one(Caller caller, Purpose purpose, SubjectId subject, RecordId checkup) {
    List<Checkup> checkups =
        records.withEarlier(caller, purpose, subject, Category.CHECKUP, checkup, EARLIER).stream()
            .map(ReadingCheckups::of)
            .toList();
    return judged(checkups, 1, examined(subject)).get(0);
  }

  /**
   * Each item of the last {@link ReadingCheckups#TREND} checkups over time, each result judged by
   * the rules of its own year.
   *
   * @throws RefusedException when the caller may not read this person's checkups
   */
  public JudgedTrends trends(Caller caller, Purpose purpose, SubjectId subject) {
    List<Checkup> checkups =
        records
            .withParts(
                caller, purpose, subject, Category.CHECKUP, Optional.empty(), ReadingCheckups.TREND)
            .items()
            .stream()
            .map(ReadingCheckups::of)
            .toList();
    return JudgedTrends.of(checkups, examined(subject));
  }

  private static List<JudgedCheckup> judged(List<Checkup> checkups, int count, Examined who) {
    return IntStream.range(0, count)
        .mapToObj(i -> judged(checkups.get(i), checkups.subList(i + 1, checkups.size()), who))
        .toList();
  }

  /** The newest of those before that measured the same things, on another day; none of a child. */
  static JudgedCheckup judged(Checkup checkup, List<Checkup> before, Examined who) {
    if (who.isChildOn(checkup.day())) {
      return new JudgedCheckup(checkup, Judging.of(checkup, who), null);
    }
    @Nullable Changes changes =
        before.stream()
            .limit(EARLIER)
            .filter(each -> each.day().isBefore(checkup.day()))
            .filter(each -> !who.isChildOn(each.day()))
            .map(each -> Changes.of(checkup, each, who))
            .filter(each -> each.all().size() >= COMMON)
            .findFirst()
            .orElse(null);
    return new JudgedCheckup(checkup, Judging.of(checkup, who), changes);
  }

  private Examined examined(SubjectId subject) {
    Person person = people.find(subject).orElseThrow();
    return new Examined(person.bornOn(), person.sex());
  }
}
