package jp.mimamori.rest.fhir;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.rest.problem.BadParameter;
import org.jspecify.annotations.Nullable;

/**
 * What an export is asked for (Bulk Data 2, "Query Parameters").
 *
 * @param types with commas between; empty for all
 * @param since empty for always
 * @param patients whose records; empty for all that there are
 */
record ExportInput(String types, String since, List<SubjectId> patients) {

  private static final Set<String> KNOWN =
      Set.of("_outputFormat", "_since", "_type", "patient", "purpose", "_format", "_pretty");
  private static final Set<String> FORMATS =
      Set.of("application/fhir+ndjson", "application/fhir ndjson", "application/ndjson", "ndjson");
  private static final int MOST_PATIENTS = 1_000;

  ExportInput {
    patients = List.copyOf(patients);
  }

  /**
   * @param base the door's absolute URL
   * @throws BadParameter when it is not asked to be answered later, or cannot be understood
   */
  static ExportInput of(MultivaluedMap<String, String> sent, String base, @Nullable String prefer) {
    String preferred = prefer == null ? "" : prefer.replace(" ", "");
    if (!preferred.contains("respond-async")) {
      throw new BadParameter("Prefer", "An export is answered later: Prefer: respond-async.");
    }
    if (!preferred.contains("handling=lenient") && !KNOWN.containsAll(sent.keySet())) {
      throw new BadParameter("url", "A parameter is not supported here.");
    }
    for (String format : sent.getOrDefault("_outputFormat", List.of())) {
      if (!FORMATS.contains(format)) {
        throw new BadParameter("_outputFormat", "There is application/fhir+ndjson.");
      }
    }
    String types =
        sent.getOrDefault("_type", List.of()).stream()
            .flatMap(list -> Values.of("_type", list).stream())
            .distinct()
            .collect(Collectors.joining(","));
    if (!types.isEmpty() && !List.of(types.split(",")).stream().allMatch(Types::isOne)) {
      throw new BadParameter("_type", "Types of FHIR R4, separated by commas.");
    }
    return new ExportInput(types, since(sent), patients(sent, base));
  }

  private static String since(MultivaluedMap<String, String> sent) {
    List<String> since = sent.getOrDefault("_since", List.of());
    if (since.isEmpty()) {
      return "";
    }
    String one = since.get(0).replace(' ', '+');
    if (since.size() > 1
        || one.length() > 40
        || !one.matches("\\d{4}-\\d\\d-\\d\\dT.*(Z|[+-]\\d\\d:\\d\\d)")) {
      throw new BadParameter("_since", "An instant with its offset, once.");
    }
    DateValue.of("_since", one);
    return one;
  }

  private static List<SubjectId> patients(MultivaluedMap<String, String> sent, String base) {
    List<SubjectId> patients = new ArrayList<>();
    for (String list : sent.getOrDefault("patient", List.of())) {
      for (String one : Values.of("patient", list)) {
        MultivaluedMap<String, String> named = new MultivaluedHashMap<>();
        named.putSingle("patient", one);
        patients.add(SearchParameters.patient(named, base));
      }
    }
    if (patients.size() > MOST_PATIENTS) {
      throw new BadParameter("patient", "At most " + MOST_PATIENTS + " at once.");
    }
    return patients.stream().distinct().toList();
  }
}
