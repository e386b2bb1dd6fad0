package jp.mimamori.rest.fhir;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.record.RecordSearch;
import jp.mimamori.rest.problem.BadParameter;
import jp.mimamori.search.Criteria;
import jp.mimamori.search.Criterion;
import jp.mimamori.search.Following;
import jp.mimamori.search.Parameter;
import jp.mimamori.search.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * A search for records of one type as it was sent, read once: what is understood of it becomes the
 * search and its links, the rest is passed over unless {@code Prefer: handling=strict} (FHIR R4
 * §3.1.1.3.1).
 *
 * @param used what is understood, as it was sent
 * @param answer how the answer is to look
 */
record RecordQuery(
    SubjectId patient,
    MultivaluedMap<String, String> used,
    RecordSearch search,
    Following following,
    SearchAnswer answer) {

  /** What every type is searched by, whether FHIR has it for the type or not. */
  static final Set<String> OF_EVERY_TYPE =
      Set.of("patient", "subject", "code", "date", "purpose", "_id", "_lastUpdated");

  /** What says how an answer looks. */
  static final Set<String> OF_ANSWERS =
      Set.of(
          "_count",
          "_cursor",
          "_sort",
          "_total",
          "_summary",
          "_elements",
          "_include",
          "_revinclude");

  /**
   * Reads a search.
   *
   * @param base the door's absolute URL
   * @throws BadParameter when it cannot be understood, or is not and strictly should
   */
  static RecordQuery of(
      String type, MultivaluedMap<String, String> sent, String base, @Nullable String prefer) {
    return new Reading(type, base).of(PatientNames.plain(sent), SearchParameters.isStrict(prefer));
  }

  /** One reading. */
  private static final class Reading {

    private final String type;
    private final String base;
    private final MultivaluedMap<String, String> used = new MultivaluedHashMap<>();
    private final List<Criterion> criteria = new ArrayList<>();
    private final List<List<RecordSearch.WantedTime>> times = new ArrayList<>();
    private final List<List<RecordSearch.WantedCode>> codes = new ArrayList<>();
    private boolean passedOver;

    Reading(String type, String base) {
      this.type = type;
      this.base = base;
    }

    RecordQuery of(MultivaluedMap<String, String> sent, boolean strict) {
      new TreeMap<>(sent).forEach(this::read);
      SearchAnswer answer = SearchAnswer.of(type, used);
      IncludeReading includes = new IncludeReading(type);
      Following following = includes.of(used);
      passedOver |= answer.passesOver() || includes.passesOver();
      if (strict && passedOver) {
        throw new BadParameter("url", "A search parameter is not supported here.");
      }
      RecordSearch search =
          new RecordSearch(
              Set.of(type),
              Values.all(used, "_id", SearchParameters::id),
              codes,
              times,
              Values.all(used, "_lastUpdated", value -> DateValue.of("_lastUpdated", value)),
              new Criteria(criteria),
              answer.order(),
              SearchParameters.cursor(used),
              SearchParameters.count(used));
      return new RecordQuery(SearchParameters.patient(used, base), used, search, following, answer);
    }

    private void read(String name, List<String> given) {
      int colon = name.indexOf(':');
      String plain = colon < 0 ? name : name.substring(0, colon);
      String modifier = colon < 0 ? "" : name.substring(colon + 1);
      Optional<Parameter> parameter = Parameters.find(type, plain);
      if (isChain(plain)) {
        throw new BadParameter(plain, "Chains are not supported here.");
      }
      if (modifier.isEmpty() && (OF_EVERY_TYPE.contains(name) || OF_ANSWERS.contains(name))) {
        use(name, given);
        lifted(name, given, parameter);
        return;
      }
      if (parameter.isPresent() && (colon < 0 || !modifier.isEmpty())) {
        use(name, given);
        criterion(parameter.get(), modifier, given);
        return;
      }
      if (OF_EVERY_TYPE.contains(plain) || OF_ANSWERS.contains(plain)) {
        throw new BadParameter(plain, "This modifier is not supported here.");
      }
      passedOver |= !SearchParameters.OF_FORMATS.contains(name);
    }

    /** It would lead out of what is searched, {@code _has} back into it. */
    private boolean isChain(String name) {
      int dot = name.indexOf('.');
      String start = dot < 0 ? name : name.substring(0, dot);
      return name.equals("_has")
          || dot > 0
              && (Set.of("patient", "subject").contains(start)
                  || Parameters.find(type, start).isPresent());
    }

    private void use(String name, List<String> given) {
      used.put(name, new ArrayList<>(given));
    }

    private void lifted(String name, List<String> given, Optional<Parameter> parameter) {
      if (name.equals("code")) {
        codes.addAll(Values.all(name, given, TokenValue::code));
      } else if (name.equals("date") && parameter.filter(p -> !p.lifted()).isPresent()) {
        criterion(parameter.get(), "", given);
      } else if (name.equals("date")) {
        times.addAll(Values.all(name, given, value -> DateValue.of(name, value)));
      }
    }

    private void criterion(Parameter parameter, String modifier, List<String> given) {
      if (parameter.lifted() && modifier.isEmpty()) {
        codes.addAll(Values.all(parameter.name(), given, TokenValue::code));
        return;
      }
      criteria.addAll(new CriterionReading(parameter, modifier, base).of(given));
    }
  }
}
