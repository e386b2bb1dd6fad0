package jp.mimamori.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.mimamori.fhir.Node;
import jp.mimamori.record.Along;
import jp.mimamori.record.HealthRecord;
import jp.mimamori.record.RecordId;
import jp.mimamori.record.RecordSearch;
import org.jspecify.annotations.Nullable;

/**
 * What is brought along with what is found (FHIR R4 §3.1.1.5.3).
 *
 * @param to references of what is found
 * @param back references to what is found
 * @param patient whether the person is brought along
 */
public record Following(List<Reference> to, List<Reference> back, boolean patient)
    implements Along {

  /** The most that is brought along in one way with one page. */
  private static final int MOST = 500;

  /**
   * A reference of a type.
   *
   * @param target only to this type; null for whichever
   */
  public record Reference(String type, Parameter parameter, @Nullable String target) {}

  /** The same for whoever sees these types and no others. */
  public Following within(Predicate<String> types) {
    return new Following(
        to,
        back.stream().filter(each -> types.test(each.type())).toList(),
        patient && types.test("Patient"));
  }

  @Override
  public Set<RecordId> referred(List<HealthRecord> found) {
    return to.isEmpty()
        ? Set.of()
        : found.stream()
            .flatMap(record -> referred(record).stream())
            .limit(MOST)
            .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Set<RecordId> referred(HealthRecord record) {
    Node resource = Node.of(record.body());
    return to.stream()
        .filter(each -> each.type().equals(record.resourceType()))
        .flatMap(
            each ->
                each.parameter()
                    .values(resource)
                    .flatMap(value -> local(value, each.target()).stream()))
        .limit(MOST)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Optional<RecordId> local(Node value, @Nullable String target) {
    String[] parts = value.at("reference").text().split("/", -1);
    return parts.length == 2 && (target == null || target.equals(parts[0]))
        ? RecordId.of(parts[1])
        : Optional.empty();
  }

  @Override
  public List<RecordSearch> referring(List<HealthRecord> found) {
    List<WantedReference> wanted =
        found.stream()
            .map(record -> new WantedReference(record.resourceType(), record.id().toString()))
            .toList();
    return wanted.isEmpty()
        ? List.of()
        : back.stream()
            .map(
                each ->
                    RecordSearch.matching(
                        each.type(),
                        new Criteria(List.of(new Criterion.AnyOf(each.parameter(), wanted)))))
            .toList();
  }
}
