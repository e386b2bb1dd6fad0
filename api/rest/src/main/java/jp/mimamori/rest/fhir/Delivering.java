package jp.mimamori.rest.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import jp.mimamori.adding.Delivered;
import jp.mimamori.adding.NotAdded;
import jp.mimamori.adding.ReadingDeliveries;
import jp.mimamori.adding.TakingDeliveries;
import jp.mimamori.identity.PublicUrl;
import jp.mimamori.record.DraftRecord;
import jp.mimamori.record.HealthRecord;
import jp.mimamori.rest.door.AppScopes;
import jp.mimamori.rest.door.Requests;
import jp.mimamori.rest.door.ScopeMissing;
import jp.mimamori.rest.problem.InvalidResource;

/** What institutions' systems send for their patients: one resource, or several at once. */
@ApplicationScoped
class Delivering {

  @Inject TakingDeliveries taking;
  @Inject PublicUrl url;

  /**
   * One resource that was read.
   *
   * @throws InvalidResource when it is not right
   * @throws ScopeMissing when the system may not add it
   */
  Delivered read(HttpServletRequest request, String type, byte[] body) {
    try {
      return within(request, new ReadingDeliveries(url.fhir()).one(type, body));
    } catch (NotAdded not) {
      throw NotAddedAnswer.of(not, Requests.locale(request));
    }
  }

  HealthRecord take(HttpServletRequest request, Delivered delivered) {
    return taking.take(Requests.caller(request), delivered).get(0);
  }

  /** All of them, or none; in their order. */
  List<HealthRecord> takeAll(
      HttpServletRequest request, List<BatchInput.Entry> entries, byte[] body) {
    List<ReadingDeliveries.Part> parts = new ArrayList<>();
    entries.forEach(
        entry -> parts.add(new ReadingDeliveries.Part(entry.url(), entry.fullUrl(), entry.body())));
    try {
      Delivered delivered = new ReadingDeliveries(url.fhir()).together(parts, body);
      return taking.take(Requests.caller(request), within(request, delivered));
    } catch (NotAdded not) {
      throw NotAddedAnswer.of(not, Requests.locale(request))
          .within("Bundle.entry[" + not.entry() + "].resource");
    }
  }

  private static Delivered within(HttpServletRequest request, Delivered delivered) {
    for (DraftRecord draft : delivered.drafts()) {
      if (!AppScopes.mayAdd(request, draft.resourceType(), draft.category())) {
        throw new ScopeMissing();
      }
    }
    return delivered;
  }
}
