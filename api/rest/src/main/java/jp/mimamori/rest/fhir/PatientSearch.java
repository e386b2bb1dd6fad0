package jp.mimamori.rest.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.PublicUrl;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.person.Person;
import jp.mimamori.person.ReadingPeople;
import jp.mimamori.record.RecordId;
import jp.mimamori.rest.input.PurposeQuery;
import jp.mimamori.rest.problem.BadParameter;
import jp.mimamori.search.Criteria;
import jp.mimamori.search.Criterion;
import jp.mimamori.search.Parameter;
import jp.mimamori.search.Parameters;
import jp.mimamori.search.WantedToken;
import org.jspecify.annotations.Nullable;

/**
 * Finds people as Patient: those who are named by id or identifier, else the caller and wards. A
 * refusal finds nobody: it looks like absence.
 */
@ApplicationScoped
class PatientSearch {

  @Inject ReadingPeople people;
  @Inject PublicUrl url;

  byte[] of(Caller caller, MultivaluedMap<String, String> sent, @Nullable String prefer) {
    boolean strict = SearchParameters.isStrict(prefer);
    MultivaluedMap<String, String> used = used(sent, strict);
    Criteria criteria = new Criteria(criteria(used));
    Purpose purpose = PurposeQuery.of(caller, used.getFirst("purpose"));
    SearchAnswer answer = SearchAnswer.of("Patient", used);
    if (strict && answer.passesOver()) {
      throw notSupported();
    }
    PatientPage page = PatientPage.of(used, answer.order());
    List<SearchBundle.Entry> found = new ArrayList<>();
    for (SubjectId id : page.inOrder(candidates(caller, used))) {
      patient(caller, purpose, id)
          .filter(criteria::holds)
          .map(body -> answer.shape().of("Patient", body))
          .map(body -> new SearchBundle.Entry("Patient", id.toString(), body))
          .ifPresent(found::add);
    }
    SearchLinks links = new SearchLinks(url.fhir(), "Patient", used);
    return answer.counts()
        ? SearchBundle.total(links.self(), found.size())
        : SearchBundle.of(
            url.fhir(),
            links.self(),
            page.next(found).map(links::at),
            page.of(found),
            Optional.of((long) found.size()).filter(size -> answer.totals()));
  }

  private static MultivaluedMap<String, String> used(
      MultivaluedMap<String, String> sent, boolean strict) {
    MultivaluedMap<String, String> used = new MultivaluedHashMap<>(sent);
    used.keySet().removeIf(name -> !isUnderstood(name));
    Set<String> passedOver = new HashSet<>(sent.keySet());
    passedOver.removeAll(used.keySet());
    passedOver.removeAll(SearchParameters.OF_FORMATS);
    if (strict && !passedOver.isEmpty()) {
      throw notSupported();
    }
    return used;
  }

  private static BadParameter notSupported() {
    return new BadParameter("url", "A search parameter is not supported here.");
  }

  /**
   * @throws BadParameter when it would change the question without being understood
   */
  private static boolean isUnderstood(String name) {
    String plain = name.split(":", 2)[0];
    if (plain.equals("_has") || plain.contains(".")) {
      throw new BadParameter("url", "Chains are not supported here.");
    }
    boolean isParameter = Parameters.find("Patient", plain).isPresent();
    if (!plain.equals(name) && !isParameter && SearchParameters.OF_PATIENT.contains(plain)) {
      throw new BadParameter(plain, "This modifier is not supported here.");
    }
    return SearchParameters.OF_PATIENT.contains(plain);
  }

  private List<Criterion> criteria(MultivaluedMap<String, String> used) {
    List<Criterion> criteria = new ArrayList<>();
    new TreeMap<>(used)
        .forEach(
            (name, given) -> {
              String[] parts = name.split(":", 2);
              Optional<Parameter> parameter = Parameters.find("Patient", parts[0]);
              String modifier = parts.length == 2 ? parts[1] : "";
              parameter.ifPresent(
                  known ->
                      criteria.addAll(new CriterionReading(known, modifier, url.fhir()).of(given)));
            });
    return criteria;
  }

  private Set<SubjectId> candidates(Caller caller, MultivaluedMap<String, String> used) {
    Set<SubjectId> candidates = new LinkedHashSet<>();
    if (used.containsKey("_id")) {
      List<List<RecordId>> ids = Values.all(used, "_id", SearchParameters::id);
      if (ids.size() > 1) {
        throw new BadParameter("_id", "Give _id once.");
      }
      ids.get(0).forEach(id -> candidates.add(new SubjectId(id.value())));
    } else if (used.containsKey("identifier")) {
      for (String text : Values.of("identifier", used.getFirst("identifier"))) {
        WantedToken token = TokenValue.of("identifier", text);
        PatientJson.identified(token).ifPresent(candidates::add);
        if (token.code() == null) {
          // a system alone names nobody: all that are known anyway may be meant
          candidates.addAll(family(caller));
        }
      }
    } else {
      candidates.addAll(family(caller));
    }
    return candidates;
  }

  private List<SubjectId> family(Caller caller) {
    return people.family(caller).stream().map(Person::id).toList();
  }

  private Optional<byte[]> patient(Caller caller, Purpose purpose, SubjectId id) {
    try {
      return Optional.of(PatientJson.of(people.details(caller, purpose, id)));
    } catch (RefusedException e) {
      return Optional.empty();
    }
  }
}
