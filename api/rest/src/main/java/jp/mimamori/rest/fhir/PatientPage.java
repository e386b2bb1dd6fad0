package jp.mimamori.rest.fhir;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.record.RecordId;
import jp.mimamori.record.RecordSearch;
import jp.mimamori.rest.problem.BadParameter;
import org.jspecify.annotations.Nullable;

/**
 * A page of the people that are found: they are few, so all are looked up and some are shown.
 *
 * @param after whom the page before ended with
 */
record PatientPage(RecordSearch.Order order, int count, @Nullable String after) {

  private static final Comparator<SubjectId> BY_ID = Comparator.comparing(SubjectId::toString);

  /**
   * @throws BadParameter when the page is none of ours
   */
  static PatientPage of(MultivaluedMap<String, String> used, RecordSearch.Order order) {
    String after = used.getFirst("_cursor");
    if (after != null && RecordId.of(after).isEmpty()) {
      throw notOurs();
    }
    return new PatientPage(order, SearchParameters.count(used), after);
  }

  /** By id where that is asked for, else as they come: oneself, then wards, oldest first. */
  List<SubjectId> inOrder(Collection<SubjectId> people) {
    return switch (order) {
      case FIRST_RECORDED -> people.stream().sorted(BY_ID).toList();
      case LAST_RECORDED -> people.stream().sorted(BY_ID.reversed()).toList();
      case NEWEST, EARLIEST, LATEST -> List.copyOf(people);
    };
  }

  /**
   * @throws BadParameter when whom the page before ended with is not found any more
   */
  List<SearchBundle.Entry> of(List<SearchBundle.Entry> found) {
    int start = start(found);
    return found.subList(start, Math.min(found.size(), start + count));
  }

  /** The place where the next page begins, when there is one. */
  Optional<String> next(List<SearchBundle.Entry> found) {
    int end = start(found) + count;
    return end < found.size() ? Optional.of(found.get(end - 1).id()) : Optional.empty();
  }

  private int start(List<SearchBundle.Entry> found) {
    if (after == null) {
      return 0;
    }
    int place = found.stream().map(SearchBundle.Entry::id).toList().indexOf(after);
    if (place < 0) {
      throw notOurs();
    }
    return place + 1;
  }

  private static BadParameter notOurs() {
    return new BadParameter("_cursor", "Follow the next link as it is given.");
  }
}
