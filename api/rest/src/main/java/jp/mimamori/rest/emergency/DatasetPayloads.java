package jp.mimamori.rest.emergency;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.mimamori.emergency.Change;
import jp.mimamori.emergency.Comparison;
import jp.mimamori.emergency.Entering;
import jp.mimamori.emergency.Entry;
import jp.mimamori.emergency.Field;
import jp.mimamori.emergency.Form;
import jp.mimamori.emergency.Judgement;
import jp.mimamori.emergency.Path;
import jp.mimamori.emergency.ReadingDataset;
import jp.mimamori.emergency.ReadingWaiting;
import jp.mimamori.emergency.ReviewTimes;
import jp.mimamori.emergency.Sheet;
import jp.mimamori.emergency.Stamp;
import jp.mimamori.emergency.Version;
import jp.mimamori.mobile.EmergencyComparisonPayload;
import jp.mimamori.mobile.EmergencyDatasetPayload;
import jp.mimamori.mobile.EmergencyDraftPayload;
import jp.mimamori.mobile.EmergencyJudgementsPayload;
import jp.mimamori.mobile.EmergencyVersionPayload;
import jp.mimamori.mobile.EmergencyVersionsPayload;
import jp.mimamori.mobile.EmergencyWaitingPayload;
import jp.mimamori.record.MomentCursor;
import jp.mimamori.rest.input.Places;
import org.jspecify.annotations.Nullable;

/** Datasets as the contract's payloads. */
final class DatasetPayloads {

  private DatasetPayloads() {}

  static EmergencyDatasetPayload dataset(Sheet sheet, ReviewTimes times) {
    Set<Path> overdue = new HashSet<>(sheet.overdue());
    return new EmergencyDatasetPayload(
        stampOrNone(sheet.approval()),
        stampOrNone(sheet.waiting()),
        sheet.paths().stream().map(path -> field(sheet, path, times, overdue)).toList());
  }

  private static EmergencyDatasetPayload.Field field(
      Sheet sheet, Path path, ReviewTimes times, Set<Path> overdue) {
    Field blank = Form.theOne().the(path);
    return new EmergencyDatasetPayload.Field(
        path.text(),
        blank.section().name(),
        unit(blank),
        sheet.approved().at(path).map(DatasetPayloads::approved).orElse(null),
        sheet.unapproved(path).map(change -> newer(sheet, change)).orElse(null),
        sheet.latest().at(path).flatMap(entry -> times.reviewBy(blank, entry)).orElse(null),
        overdue.contains(path));
  }

  private static EmergencyDatasetPayload.Approved approved(Entry entry) {
    Entry.Word doctor = entry.approved();
    return new EmergencyDatasetPayload.Approved(
        entry.value(),
        entry.confirmed().by(),
        entry.confirmed().at(),
        doctor == null ? null : doctor.by(),
        doctor == null ? null : doctor.at());
  }

  private static EmergencyDatasetPayload.Newer newer(Sheet sheet, Change change) {
    Entry.Word said = sheet.newer().at(change.path()).map(Entry::confirmed).orElse(null);
    return new EmergencyDatasetPayload.Newer(
        change.after(), said == null ? null : said.by(), said == null ? null : said.at());
  }

  static EmergencyDraftPayload draft(Entering form) {
    Set<Path> paths = new TreeSet<>(form.dataset().entries().keySet());
    paths.addAll(form.unsubmitted());
    return new EmergencyDraftPayload(
        paths.stream().map(path -> entered(form, path)).toList(),
        Form.theOne().fields().stream().map(DatasetPayloads::blank).toList());
  }

  private static EmergencyDraftPayload.Field entered(Entering form, Path path) {
    Entry.Word said = form.dataset().at(path).map(Entry::confirmed).orElse(null);
    return new EmergencyDraftPayload.Field(
        path.text(),
        Form.theOne().the(path).section().name(),
        form.dataset().value(path),
        said == null ? null : said.by(),
        said == null ? null : said.at(),
        form.unsubmitted().contains(path),
        form.comments().get(path));
  }

  private static EmergencyDraftPayload.Blank blank(Field field) {
    return new EmergencyDraftPayload.Blank(
        field.key(),
        field.section().name(),
        field.kind().name(),
        unit(field),
        field.choices(),
        field.kind().longest());
  }

  static EmergencyJudgementsPayload judgements(Map<Path, Judgement> said, Set<Path> sure) {
    return new EmergencyJudgementsPayload(
        said.entrySet().stream()
            .map(each -> judged(each.getKey(), each.getValue(), sure.contains(each.getKey())))
            .toList());
  }

  private static EmergencyJudgementsPayload.Judged judged(
      Path path, Judgement judgement, boolean isSure) {
    String text = path.text();
    if (judgement instanceof Judgement.Refused refused) {
      return new EmergencyJudgementsPayload.Judged(
          text, "REFUSED", null, null, refused.why().name());
    }
    return judgement instanceof Judgement.Unusual unusual && !isSure
        ? new EmergencyJudgementsPayload.Judged(
            text, "UNUSUAL", unusual.value(), unusual.usual(), null)
        : new EmergencyJudgementsPayload.Judged(text, "KEPT", judgement.value(), null, null);
  }

  static EmergencyComparisonPayload comparison(Comparison comparison) {
    return new EmergencyComparisonPayload(
        stamp(comparison.submitted()),
        comparison.changes().stream().map(change -> change(comparison, change)).toList());
  }

  private static EmergencyComparisonPayload.Change change(Comparison comparison, Change change) {
    Field blank = Form.theOne().the(change.path());
    Entry.Word said = comparison.newer().at(change.path()).map(Entry::confirmed).orElse(null);
    return new EmergencyComparisonPayload.Change(
        change.path().text(),
        blank.section().name(),
        unit(blank),
        change.before(),
        change.after(),
        said == null ? null : said.by(),
        said == null ? null : said.at());
  }

  static EmergencyVersionsPayload versions(ReadingDataset.Part part) {
    return new EmergencyVersionsPayload(
        part.stamps().stream().map(DatasetPayloads::stamp).toList(), Places.text(part.next()));
  }

  static EmergencyVersionPayload version(Version version) {
    return new EmergencyVersionPayload(
        version.number(),
        version.kind().name(),
        version.byName(),
        version.institution(),
        version.madeAt());
  }

  static EmergencyWaitingPayload waiting(ReadingWaiting.Part part) {
    MomentCursor next = part.next();
    return new EmergencyWaitingPayload(
        part.waiting().stream()
            .map(
                one ->
                    new EmergencyWaitingPayload.Waiting(
                        one.person().id().value(),
                        one.person().name(),
                        one.person().kana(),
                        one.person().bornOn(),
                        one.submitted().number(),
                        one.submitted().by(),
                        one.submitted().at(),
                        one.changes()))
            .toList(),
        next == null ? null : next.text());
  }

  private static @Nullable EmergencyVersionPayload stampOrNone(@Nullable Stamp stamp) {
    return stamp == null ? null : stamp(stamp);
  }

  private static EmergencyVersionPayload stamp(Stamp stamp) {
    return new EmergencyVersionPayload(
        stamp.number(), stamp.kind().name(), stamp.by(), stamp.institution(), stamp.at());
  }

  private static @Nullable String unit(Field field) {
    return field.unit().isEmpty() ? null : field.unit();
  }
}
