package jp.mimamori.rest.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.record.RecordSearch.Order;
import jp.mimamori.rest.problem.BadParameter;
import org.junit.jupiter.api.Test;

class PatientPageTest {

  private static final List<SubjectId> PEOPLE =
      IntStream.of(2, 3, 1).mapToObj(n -> new SubjectId(new UUID(1, n))).toList();

  @Test
  void sortsByIdEitherWayOrNotAtAll() {
    assertThat(page(Order.NEWEST, "9", null).inOrder(PEOPLE)).isEqualTo(PEOPLE);
    assertThat(page(Order.FIRST_RECORDED, "9", null).inOrder(PEOPLE))
        .containsExactly(PEOPLE.get(2), PEOPLE.get(0), PEOPLE.get(1));
    assertThat(page(Order.LAST_RECORDED, "9", null).inOrder(PEOPLE))
        .containsExactly(PEOPLE.get(1), PEOPLE.get(0), PEOPLE.get(2));
  }

  @Test
  void goesOnBehindWhomThePageBeforeEndedWith() {
    List<SearchBundle.Entry> found =
        PEOPLE.stream()
            .map(id -> new SearchBundle.Entry("Patient", id.toString(), new byte[0]))
            .toList();
    String second = PEOPLE.get(1).toString();

    assertThat(page(Order.NEWEST, "2", null).of(found)).isEqualTo(found.subList(0, 2));
    assertThat(page(Order.NEWEST, "2", null).next(found)).contains(second);
    assertThat(page(Order.NEWEST, "2", second).of(found)).isEqualTo(found.subList(2, 3));
    assertThat(page(Order.NEWEST, "2", second).next(found)).isEmpty();
    assertThat(page(Order.NEWEST, "3", null).next(found)).isEmpty();
    assertBad(() -> page(Order.NEWEST, "2", new UUID(1, 9).toString()).of(found));
  }

  @Test
  void takesNoPlaceThatIsNone() {
    assertBad(() -> page(Order.NEWEST, "2", "x"));
    assertBad(() -> page(Order.NEWEST, "-2", null));
  }

  private static PatientPage page(Order order, String count, String cursor) {
    MultivaluedMap<String, String> used = new MultivaluedHashMap<>();
    used.putSingle("_count", count);
    if (cursor != null) {
      used.putSingle("_cursor", cursor);
    }
    return PatientPage.of(used, order);
  }

  private static void assertBad(org.assertj.core.api.ThrowableAssert.ThrowingCallable asked) {
    assertThatThrownBy(asked).isInstanceOf(BadParameter.class);
  }
}
