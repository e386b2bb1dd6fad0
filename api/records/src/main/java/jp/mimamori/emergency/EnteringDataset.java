package jp.mimamori.emergency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;

/** The person, or a guardian, enters the dataset field by field and submits it to a doctor. */
@ApplicationScoped
public class EnteringDataset {

  @Inject Leave leave;
  @Inject ReadingDataset reading;
  @Inject Datasets datasets;
  @Inject Dues dues;
  @Inject Judges judges;
  @Inject Unsubmitted unsubmitted;
  @Inject Clock clock;

  /**
   * The form as it stands.
   *
   * @throws RefusedException when the caller may not see the dataset
   */
  @Transactional
  public Entering open(Caller caller, SubjectId subject) {
    return reading.form(caller, subject);
  }

  /**
   * Keeps what was typed, as a draft. Of many fields each is judged by itself: a bad one is told
   * and the others are kept.
   *
   * @param typed what stands in each field now; empty where it was emptied
   * @param sure fields whose unusual value was asked about, and is so
   * @return what was said of each field; what is fine is kept, and what is unusual when it is sure
   * @throws RefusedException when the caller may not enter in one of these sections
   */
  @Transactional
  public Map<Path, Judgement> enter(
      Caller caller, SubjectId subject, Map<Path, String> typed, Set<Path> sure) {
    Instant now = clock.instant();
    leave.toEnter(caller, subject, kinds(typed.keySet()), now);
    Judging judging = judges.of(subject, now);
    Map<Path, Judgement> said = new TreeMap<>();
    typed.forEach(
        (path, text) -> {
          Judgement judgement = judging.judge(Form.theOne().the(path), text);
          said.put(path, judgement);
          kept(judgement, sure.contains(path))
              .ifPresent(value -> datasets.say(caller, subject, path, value, now));
        });
    if (typed.keySet().stream().anyMatch(EnteringDataset::isFile)) {
      unsubmitted.tidy(subject);
    }
    return said;
  }

  /**
   * Says of everything in a section that it is still correct.
   *
   * @throws RefusedException when the caller may not enter in it
   */
  @Transactional
  public void confirm(Caller caller, SubjectId subject, Section section) {
    Instant now = clock.instant();
    leave.toEnter(caller, subject, section.needs(), now);
    Draft.over(newest(subject), datasets.drafts(subject))
        .of(section)
        .entries()
        .forEach((path, entry) -> datasets.say(caller, subject, path, entry.value(), now));
  }

  /**
   * Hands what was entered to the doctors.
   *
   * @throws RefusedException when the caller may not enter
   * @throws AlreadyDecided when there is nothing to submit, or somebody submitted or decided at the
   *     same time
   */
  @Transactional
  public Version submit(Caller caller, SubjectId subject) {
    Instant now = clock.instant();
    leave.toEnter(caller, subject, Set.of(Category.EMERGENCY), now);
    List<Draft> drafts = datasets.draftsHeld(subject);
    if (drafts.isEmpty()) {
      throw new AlreadyDecided();
    }
    int number = datasets.newest(subject).map(Version::number).orElse(0) + 1;
    Version version =
        Version.submitted(
            subject, number, Draft.over(newest(subject), drafts).withoutUnticked(), caller, now);
    datasets.add(version);
    dues.lookAt(subject, now);
    drafts.forEach(datasets::remove);
    unsubmitted.tidy(subject);
    return version;
  }

  /** What was submitted last, approved or not. */
  private Dataset newest(SubjectId subject) {
    return datasets.newest(subject).map(Version::dataset).orElse(Dataset.EMPTY);
  }

  private static Optional<String> kept(Judgement judgement, boolean sure) {
    if (judgement instanceof Judgement.Fine fine) {
      return Optional.of(fine.value());
    }
    return judgement instanceof Judgement.Unusual unusual && sure
        ? Optional.of(unusual.value())
        : Optional.empty();
  }

  private static boolean isFile(Path path) {
    return Form.theOne().the(path).kind() == Field.Kind.FILE;
  }

  private static Set<Category> kinds(Collection<Path> paths) {
    Set<Category> kinds = EnumSet.of(Category.EMERGENCY);
    paths.forEach(path -> kinds.addAll(Form.theOne().the(path).section().needs()));
    return kinds;
  }
}
