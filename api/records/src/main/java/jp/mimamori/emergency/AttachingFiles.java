package jp.mimamori.emergency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.attachment.Cleaning;
import jp.mimamori.attachment.Unfit;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;

/** The person, or a guardian, attaches a picture or a paper at a place of the dataset. */
@ApplicationScoped
public class AttachingFiles {

  /** The most files that a dataset names, and what is kept of a person over all versions. */
  public static final int MOST_OF_A_DATASET = 30;

  public static final int MOST_OF_A_PERSON = 200;
  public static final int MOST_MB_OF_A_PERSON = 200;

  /** The most files that an account stores within an hour. */
  public static final int MOST_OF_AN_HOUR = 60;

  @Inject Leave leave;
  @Inject Datasets datasets;
  @Inject DatasetFiles files;
  @Inject Unsubmitted unsubmitted;
  @Inject Clock clock;

  /**
   * Cleans a file and puts it at a place of the draft, in the stead of what was there.
   *
   * @param path a place for a file
   * @param name as the sender calls it
   * @return what stands there now
   * @throws RefusedException when the caller may not enter there
   * @throws Unfit when the file is not taken
   * @throws TooManyFiles when no further one is
   * @throws AlreadyDecided when the same bytes are being stored by another
   */
  @Transactional
  public FileValue attach(Caller caller, SubjectId subject, Path path, String name, byte[] bytes) {
    Instant now = clock.instant();
    requireLeave(caller, subject, path, now);
    refuseTooMany(caller, subject, path, now);
    Cleaning.CleanFile clean = Cleaning.of(bytes);
    DatasetFile file =
        files
            .held(subject, clean.bytes())
            .orElseGet(() -> files.add(subject, clean, caller.account(), now));
    FileValue value = file.called(name);
    datasets.say(caller, subject, path, value.text(), now);
    unsubmitted.tidy(subject);
    return value;
  }

  /**
   * Takes the file away from a place of the draft. What no version names is gone with it.
   *
   * @param path a place for a file
   * @throws RefusedException when the caller may not enter there
   */
  @Transactional
  public void detach(Caller caller, SubjectId subject, Path path) {
    Instant now = clock.instant();
    requireLeave(caller, subject, path, now);
    datasets.say(caller, subject, path, "", now);
    unsubmitted.tidy(subject);
  }

  private void requireLeave(Caller caller, SubjectId subject, Path path, Instant now) {
    Field field = Form.theOne().the(path);
    if (field.kind() != Field.Kind.FILE) {
      throw new IllegalArgumentException("no place for a file: " + path);
    }
    leave.toEnter(caller, subject, field.section().needs(), now);
  }

  private void refuseTooMany(Caller caller, SubjectId subject, Path path, Instant now) {
    Set<UUID> named = unsubmitted.namedBesides(subject, path);
    DatasetFiles.Kept kept = files.kept(subject);
    if (named.size() >= MOST_OF_A_DATASET) {
      throw new TooManyFiles(TooManyFiles.Of.THE_DATASET);
    }
    if (kept.files() >= MOST_OF_A_PERSON || kept.bytes() >= MOST_MB_OF_A_PERSON * 1_000_000L) {
      throw new TooManyFiles(TooManyFiles.Of.THE_PERSON);
    }
    if (files.storedBy(caller.account(), now.minus(Duration.ofHours(1))) >= MOST_OF_AN_HOUR) {
      throw new TooManyFiles(TooManyFiles.Of.THE_HOUR);
    }
  }
}
