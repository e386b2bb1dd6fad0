package jp.mimamori.rest.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.PublicUrl;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.person.ReadingPeople;
import jp.mimamori.record.Along;
import jp.mimamori.record.HealthRecord;
import jp.mimamori.record.Page;
import jp.mimamori.record.RecordSearch;
import jp.mimamori.record.SearchingRecords;
import jp.mimamori.record.Within;
import jp.mimamori.rest.input.PurposeQuery;
import jp.mimamori.rest.problem.BadParameter;
import jp.mimamori.search.Following;

/** Answers searches for records: a page with its links, or how many there are. */
@ApplicationScoped
class SearchAnswers {

  /** Of a search that is to find one at the most. */
  private static final int MOST_PAGES = 5;

  @Inject SearchingRecords searching;
  @Inject ReadingPeople people;
  @Inject PublicUrl url;

  /**
   * A page of what is found.
   *
   * @param within narrows what is found and what is brought along
   */
  byte[] of(Caller caller, String type, RecordQuery query, Within within) {
    Following following = query.following().within(within::sees);
    Purpose purpose = PurposeQuery.of(caller, query.used().getFirst("purpose"));
    SearchLinks links = new SearchLinks(url.fhir(), type, query.used());
    SearchAnswer answer = query.answer();
    Optional<Long> total =
        answer.counts() || answer.totals()
            ? searching.count(caller, purpose, query.patient(), query.search(), within)
            : Optional.empty();
    if (answer.counts()) {
      return SearchBundle.total(links.self(), total.orElseThrow(SearchAnswers::tooMany));
    }
    SearchingRecords.Found found =
        searching.search(caller, purpose, query.patient(), query.search(), following, within);
    return SearchBundle.of(
        url.fhir(),
        links.self(),
        links.next(found.page().next()),
        entries(caller, purpose, query, found, following),
        total);
  }

  /**
   * A page of all there is of a person; the Patient comes first.
   *
   * @param within narrows what belongs to it
   */
  byte[] everything(
      Caller caller, SubjectId subject, MultivaluedMap<String, String> used, Within within) {
    Purpose purpose = PurposeQuery.of(caller, used.getFirst("purpose"));
    EverythingQuery query = EverythingQuery.of(used, within::sees);
    SearchLinks links = new SearchLinks(url.fhir(), "Patient/" + subject + "/$everything", used);
    SearchingRecords.Found found =
        searching.search(caller, purpose, subject, query.search(), Along.NOTHING, within);
    List<SearchBundle.Entry> entries = new ArrayList<>();
    if (query.withPatient()) {
      byte[] body = PatientJson.of(people.details(caller, purpose, subject));
      entries.add(new SearchBundle.Entry("Patient", subject.toString(), body));
    }
    for (HealthRecord record : found.page().items()) {
      entries.add(SearchBundle.Entry.of(record, Shape.WHOLE));
    }
    return SearchBundle.of(
        url.fhir(), links.self(), links.next(found.page().next()), entries, Optional.empty());
  }

  /** At most two of what is found: whether it is one and only one. */
  List<HealthRecord> two(Caller caller, RecordQuery query, Within within) {
    Purpose purpose = PurposeQuery.of(caller, query.used().getFirst("purpose"));
    List<HealthRecord> found = new ArrayList<>();
    RecordSearch search = query.search();
    for (int pages = 0; pages < MOST_PAGES && found.size() < 2; pages++) {
      Page<HealthRecord> page =
          searching.search(caller, purpose, query.patient(), search, Along.NOTHING, within).page();
      found.addAll(page.items());
      if (page.next().isEmpty()) {
        return found;
      }
      search = search.after(page.next().get());
    }
    if (found.size() < 2) {
      throw tooMany();
    }
    return found;
  }

  private List<SearchBundle.Entry> entries(
      Caller caller,
      Purpose purpose,
      RecordQuery query,
      SearchingRecords.Found found,
      Following following) {
    Shape shape = query.answer().shape();
    List<SearchBundle.Entry> entries = new ArrayList<>();
    for (HealthRecord record : found.page().items()) {
      entries.add(SearchBundle.Entry.of(record, shape));
    }
    if (following.patient() && !entries.isEmpty()) {
      patient(caller, purpose, query, shape).ifPresent(entries::add);
    }
    for (HealthRecord record : found.along()) {
      entries.add(SearchBundle.Entry.along(record, shape));
    }
    return entries;
  }

  /** A refusal brings nobody along. */
  private Optional<SearchBundle.Entry> patient(
      Caller caller, Purpose purpose, RecordQuery query, Shape shape) {
    try {
      byte[] body = PatientJson.of(people.details(caller, purpose, query.patient()));
      return Optional.of(
          SearchBundle.Entry.along("Patient", query.patient().toString(), body, shape));
    } catch (RefusedException e) {
      return Optional.empty();
    }
  }

  private static BadParameter tooMany() {
    return new BadParameter("_summary", "There are too many to count; ask for less.");
  }
}
