package jp.mimamori.vaccination;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mimamori.code.DoseNumber;
import jp.mimamori.record.RecordId;

/** Finds doses of one vaccine that are numbered against the order of their days. */
final class DoseOrder {

  private DoseOrder() {}

  /** Those that a later day of the same vaccine contradicts, and those that contradict. */
  static Set<RecordId> contradicted(Collection<Vaccination> given) {
    List<Vaccination> numbered = given.stream().filter(each -> number(each) > 0).toList();
    return numbered.stream()
        .filter(each -> numbered.stream().anyMatch(other -> contradict(each, other)))
        .map(Vaccination::id)
        .collect(Collectors.toSet());
  }

  private static boolean contradict(Vaccination one, Vaccination other) {
    int days = one.day().compareTo(other.day());
    return isSame(one, other)
        && days != 0
        && Integer.signum(number(one) - number(other)) != Integer.signum(days);
  }

  /** Of a vaccine that the schedule does not know the name alone tells. */
  private static boolean isSame(Vaccination one, Vaccination other) {
    return one.vaccine() == other.vaccine()
        && (one.vaccine() != null || one.name().equals(other.name()));
  }

  private static int number(Vaccination given) {
    return DoseNumber.of(given.number());
  }
}
