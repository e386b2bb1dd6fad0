package jp.mimamori.rest.fhir;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.mimamori.rest.problem.BadParameter;
import jp.mimamori.search.Following;
import jp.mimamori.search.Parameter;
import jp.mimamori.search.Parameters;

/**
 * What is to be brought along (FHIR R4 §3.1.1.5.3): {@code _include=Type:parameter[:Target]} along
 * references of what is found, {@code _include=*} along all of them, {@code _revinclude} against
 * them. What leads nowhere here is passed over.
 */
final class IncludeReading {

  private static final int MOST = 10;

  private static final String ALL = "*";

  private static final Set<String> PATIENT = Set.of("patient", "subject");

  private final String type;
  private boolean passesOver;
  private boolean patient;

  IncludeReading(String type) {
    this.type = type;
  }

  /** Whether some of it was not understood. */
  boolean passesOver() {
    return passesOver;
  }

  /** Takes what is not understood out of what is used. */
  Following of(MultivaluedMap<String, String> used) {
    List<Following.Reference> to = new ArrayList<>();
    List<Following.Reference> back = new ArrayList<>();
    keep(used, "_include", value -> include(value, to));
    keep(used, "_revinclude", value -> against(value, back));
    return new Following(to, back, patient);
  }

  private void keep(
      MultivaluedMap<String, String> used,
      String name,
      java.util.function.Predicate<String> understood) {
    List<String> given = used.getOrDefault(name, List.of());
    if (given.size() > MOST) {
      throw new BadParameter(name, "At most " + MOST + " times.");
    }
    List<String> kept = given.stream().distinct().filter(understood).toList();
    passesOver |= given.stream().distinct().count() > kept.size();
    if (kept.isEmpty()) {
      used.remove(name);
    } else {
      used.put(name, kept);
    }
  }

  private boolean include(String value, List<Following.Reference> to) {
    if (value.equals(ALL) || value.equals(type + ":" + ALL)) {
      patient = true;
      Parameters.of(type).keySet().stream()
          .filter(name -> !PATIENT.contains(name))
          .forEach(name -> reference(type, name, null, to));
      return true;
    }
    String[] parts = value.split(":", 4);
    if (parts.length < 2 || parts.length > 3 || !parts[0].equals(type)) {
      return false;
    }
    String target = parts.length == 3 && !parts[2].isEmpty() ? parts[2] : null;
    if (PATIENT.contains(parts[1])) {
      boolean isPatient = target == null || target.equals("Patient");
      patient |= isPatient;
      return isPatient;
    }
    return reference(parts[0], parts[1], target, to);
  }

  private boolean against(String value, List<Following.Reference> back) {
    String[] parts = value.split(":", 4);
    boolean leadsHere =
        parts.length >= 2
            && parts.length <= 3
            && (parts.length == 2 || parts[2].equals(type))
            && Parameters.find(parts[0], parts[1]).filter(p -> p.leadsTo(type)).isPresent();
    return leadsHere && reference(parts[0], parts[1], null, back);
  }

  private static boolean reference(
      String from,
      String name,
      @org.jspecify.annotations.Nullable String target,
      List<Following.Reference> into) {
    return Parameters.find(from, name)
        .filter(parameter -> parameter.kind() == Parameter.Kind.REFERENCE)
        .map(parameter -> into.add(new Following.Reference(from, parameter, target)))
        .orElse(false);
  }
}
