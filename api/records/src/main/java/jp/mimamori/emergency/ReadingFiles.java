package jp.mimamori.emergency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mimamori.consent.Ground;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.Disclosed;
import jp.mimamori.ledger.Ledger;

/** Somebody looks at a picture or a paper of the dataset: whoever sees a place that names it. */
@ApplicationScoped
public class ReadingFiles {

  @Inject Leave leave;
  @Inject Ledger ledger;
  @Inject Datasets datasets;
  @Inject DatasetFiles files;
  @Inject Clock clock;

  /**
   * A file and what it is called.
   *
   * @param bytes as they were cleaned
   */
  public record Content(FileValue file, byte[] bytes) {

    @Override
    public String toString() {
      return "Content of " + file;
    }
  }

  /**
   * The file of this id, as what is approved or waits names it. Whoever enters sees what is not
   * submitted too; in an emergency nothing is opened but what is approved.
   *
   * @throws RefusedException when the caller may not read the dataset, or sees no place that names
   *     it: one of somebody else is as absent as one that never was
   */
  @Transactional
  public Content read(Caller caller, Purpose purpose, SubjectId subject, UUID id) {
    return ledger
        .disclose(
            leave.toRead(caller, purpose, subject, clock.instant()),
            permit -> found(permit, id),
            found -> Disclosed.of(List.of(id), Set.of(found.section().category())))
        .content();
  }

  private record Found(Section section, Content content) {}

  private Found found(Permit permit, UUID id) {
    Map.Entry<Path, FileValue> place =
        shown(permit)
            .map(new Sight(permit)::of)
            .flatMap(dataset -> dataset.files().entrySet().stream())
            .filter(each -> each.getValue().id().equals(id))
            .findFirst()
            .orElseThrow(() -> new RefusedException(Refusal.Reason.NO_GROUND));
    DatasetFile file =
        files
            .find(permit.subject(), id)
            .orElseThrow(() -> new RefusedException(Refusal.Reason.NO_GROUND));
    return new Found(
        Form.theOne().the(place.getKey()).section(),
        new Content(file.called(place.getValue().name()), files.bytes(permit.subject(), file)));
  }

  /** What is approved, what waits, and to whoever enters what is not submitted. */
  private Stream<Dataset> shown(Permit permit) {
    SubjectId subject = permit.subject();
    if (permit.ground() == Ground.EMERGENCY) {
      return datasets.newestApproved(subject).map(Version::dataset).stream();
    }
    boolean enters = permit.ground() == Ground.SELF || permit.ground() == Ground.GUARDIAN;
    return Stream.of(
            datasets.newestApproved(subject).map(Version::dataset),
            datasets.newest(subject).filter(Version::isWaiting).map(Version::dataset),
            Optional.of(datasets)
                .filter(all -> enters && !permit.reach().shielded())
                .map(all -> Draft.over(Dataset.EMPTY, all.drafts(subject))))
        .flatMap(Optional::stream);
  }
}
