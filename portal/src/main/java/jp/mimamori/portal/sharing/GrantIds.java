package jp.mimamori.portal.sharing;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.UUID;
import jp.mimamori.consent.GrantId;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;

/** The grant that an address names. */
final class GrantIds {

  private static final String UUID_TEXT = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

  private GrantIds() {}

  /**
   * @throws RefusedException when it names none, as for one that is not there
   */
  static GrantId of(BeforeEnterEvent event) {
    return event
        .getRouteParameters()
        .get("id")
        .filter(text -> text.matches(UUID_TEXT))
        .map(UUID::fromString)
        .map(GrantId::new)
        .orElseThrow(() -> new RefusedException(Refusal.Reason.NO_GROUND));
  }
}
