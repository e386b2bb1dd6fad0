package jp.mimamori.portal.part;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.record.RecordId;

/** The ids that addresses of pages name; a malformed one is refused like an unknown one. */
public final class AddressIds {

  private AddressIds() {}

  /**
   * What the page is about.
   *
   * @throws RefusedException when the address names nothing that could be meant
   */
  public static UUID id(BeforeEnterEvent event) {
    return named(event, "id");
  }

  /**
   * Likewise, whom.
   *
   * @throws RefusedException when the address names nobody that could be meant
   */
  public static UUID person(BeforeEnterEvent event) {
    return named(event, "person");
  }

  private static UUID named(BeforeEnterEvent event, String parameter) {
    return id(event.getRouteParameters().get(parameter))
        .orElseThrow(() -> new RefusedException(Refusal.Reason.NO_GROUND));
  }

  static Optional<UUID> id(Optional<String> written) {
    return written.flatMap(RecordId::of).map(RecordId::value);
  }
}
