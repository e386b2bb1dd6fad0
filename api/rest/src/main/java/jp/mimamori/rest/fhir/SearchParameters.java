package jp.mimamori.rest.fhir;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.record.Cursor;
import jp.mimamori.record.RecordId;
import jp.mimamori.record.RecordSearch;
import jp.mimamori.rest.problem.BadParameter;
import org.jspecify.annotations.Nullable;

/** The search parameters of the FHIR door, read once at the door (FHIR R4 §3.1.1). */
final class SearchParameters {

  /** The parameters that are understood for Patient. */
  static final Set<String> OF_PATIENT =
      Set.of(
          "_id",
          "identifier",
          "name",
          "family",
          "given",
          "birthdate",
          "gender",
          "purpose",
          "_count",
          "_cursor",
          "_sort",
          "_total",
          "_summary",
          "_elements");

  /** What changes no answer but how it is written; it is always written without spaces. */
  static final Set<String> OF_FORMATS = Set.of("_format", "_pretty");

  /** The parameters that are understood for Consent. */
  static final Set<String> OF_CONSENT = Set.of("patient", "subject", "status", "_cursor");

  /** FHIR R4 ConsentState. */
  private static final Set<String> CONSENT_STATES =
      Set.of("draft", "proposed", "active", "rejected", "inactive", "entered-in-error");

  private static final int DEFAULT_COUNT = 50;

  /** Longest number that is read. */
  private static final int LONGEST_COUNT = 9;

  private static final RecordId OF_NOTHING = new RecordId(new UUID(0, 0));

  private SearchParameters() {}

  /**
   * Refuses what would change the question without being understood: modifiers always, unknown
   * parameters when {@code Prefer: handling=strict} asks so (FHIR R4 §3.1.1.3.1, §3.1.1.4.4).
   *
   * @param prefer the Prefer header
   * @throws BadParameter when there is such a one
   */
  static void refuseUnknown(
      MultivaluedMap<String, String> query, Set<String> known, @Nullable String prefer) {
    for (String name : query.keySet()) {
      int modifier = name.indexOf(':');
      if (modifier > 0 && known.contains(name.substring(0, modifier))) {
        throw new BadParameter(name.substring(0, modifier), "Modifiers are not supported here.");
      }
    }
    Set<String> unknown = new HashSet<>(query.keySet());
    unknown.removeAll(known);
    unknown.removeAll(OF_FORMATS);
    if (isStrict(prefer) && !unknown.isEmpty()) {
      throw new BadParameter("url", "A search parameter is not supported here.");
    }
  }

  /** Whether a header Prefer asks that nothing is passed over. */
  static boolean isStrict(@Nullable String prefer) {
    return prefer != null && prefer.replace(" ", "").contains("handling=strict");
  }

  /** What was sent in the body and in the URL: both count. */
  static MultivaluedMap<String, String> both(
      @Nullable MultivaluedMap<String, String> form, UriInfo uri) {
    MultivaluedMap<String, String> both =
        form == null ? new MultivaluedHashMap<>() : new MultivaluedHashMap<>(form);
    uri.getQueryParameters().forEach((name, values) -> both.addAll(name, values));
    return both;
  }

  /** What of a query is understood, and so is part of the search. */
  static MultivaluedMap<String, String> understood(
      MultivaluedMap<String, String> query, Set<String> known) {
    MultivaluedMap<String, String> understood = new MultivaluedHashMap<>(query);
    understood.keySet().retainAll(known);
    return understood;
  }

  /**
   * A search that names whose records are searched: where it does not, the person whom the app that
   * asks was given.
   *
   * @param given that person; empty of systems and of people
   */
  static MultivaluedMap<String, String> aboutSomebody(
      MultivaluedMap<String, String> sent, Optional<UUID> given) {
    MultivaluedMap<String, String> plain = PatientNames.plain(sent);
    if (!plain.containsKey("patient") && !plain.containsKey("subject")) {
      given.ifPresent(person -> plain.putSingle("patient", person.toString()));
    }
    return plain;
  }

  /**
   * Whose records are searched; one person may be named in several ways.
   *
   * @param base the door's absolute URL: a patient may be named by it, or by the id alone
   * @throws BadParameter when none or several people are named
   */
  static SubjectId patient(MultivaluedMap<String, String> query, String base) {
    List<String> named = new ArrayList<>(query.getOrDefault("patient", List.of()));
    named.addAll(query.getOrDefault("subject", List.of()));
    Set<SubjectId> people = new HashSet<>();
    named.forEach(given -> people.add(patient(given, base)));
    if (people.size() != 1) {
      throw new BadParameter("patient", "Name one patient: ?patient={id}.");
    }
    return people.iterator().next();
  }

  private static SubjectId patient(String given, String base) {
    String local = given.startsWith(base + "/") ? given.substring(base.length() + 1) : given;
    String id = local.startsWith("Patient/") ? local.substring(8) : local;
    return RecordId.of(id)
        .map(found -> new SubjectId(found.value()))
        .orElseThrow(() -> new BadParameter("patient", "A patient's id is a UUID in lower case."));
  }

  /**
   * The states of a Consent that are searched for; all when none is named.
   *
   * @throws BadParameter when there is no such state
   */
  static Set<String> status(MultivaluedMap<String, String> query) {
    List<String> given = query.getOrDefault("status", List.of());
    if (given.isEmpty()) {
      return CONSENT_STATES;
    }
    Set<String> wanted = new HashSet<>(Values.of("status", given.get(0)));
    if (given.size() > 1 || !CONSENT_STATES.containsAll(wanted)) {
      throw new BadParameter("status", "Give states of FHIR R4 once, separated by commas.");
    }
    return wanted;
  }

  static List<List<RecordSearch.WantedTime>> times(MultivaluedMap<String, String> query) {
    return Values.all(query, "date", value -> DateValue.of("date", value));
  }

  /** What is no id of ours is the id of nothing. */
  static RecordId id(String text) {
    return RecordId.of(text).orElse(OF_NOTHING);
  }

  /** The place that the page before ended with. */
  static Optional<Cursor> cursor(MultivaluedMap<String, String> query) {
    String text = query.getFirst("_cursor");
    if (text == null) {
      return Optional.empty();
    }
    return Optional.of(
        Cursor.of(text)
            .orElseThrow(
                () -> new BadParameter("_cursor", "Follow the next link as it is given.")));
  }

  /** Whether only the number of hits is asked for. */
  static boolean countsOnly(MultivaluedMap<String, String> query) {
    String text = query.getFirst("_count");
    return text != null && text.matches("0+");
  }

  /**
   * The page size: what is asked for, at most what a page holds, which is granted silently; 1 where
   * only the number of hits is asked for.
   */
  static int count(MultivaluedMap<String, String> query) {
    String text = query.getFirst("_count");
    if (text == null) {
      return DEFAULT_COUNT;
    }
    if (!text.matches("[0-9]+")) {
      throw new BadParameter("_count", "_count is a whole number.");
    }
    String digits = text.replaceFirst("^0+(?=.)", "");
    int asked = digits.length() > LONGEST_COUNT ? RecordSearch.PAGE : Integer.parseInt(digits);
    return Math.max(1, Math.min(RecordSearch.PAGE, asked));
  }
}
