package jp.mimamori.portal.sharing;

import com.vaadin.flow.component.details.Details;
import java.util.function.Function;
import jp.mimamori.consent.GrantId;
import jp.mimamori.portal.part.More;
import jp.mimamori.sharing.ReadingGrants;
import org.jspecify.annotations.Nullable;

/** Grants that are over, the newest first, a part at a time. */
final class EndedGrants extends Details {

  private static final long serialVersionUID = 1L;

  private final transient Function<GrantId, ReadingGrants.Part> earlier;
  private final transient Function<ReadingGrants.Standing, GrantCard> card;
  private final More more = new More("grants-more", this::load);
  private transient @Nullable GrantId next;
  private int shown;

  EndedGrants(
      ReadingGrants.Part first,
      Function<GrantId, ReadingGrants.Part> earlier,
      Function<ReadingGrants.Standing, GrantCard> card) {
    this.earlier = earlier;
    this.card = card;
    setId("grants-ended");
    show(first);
  }

  private void load() {
    GrantId before = next;
    if (before != null) {
      show(earlier.apply(before));
    }
  }

  private void show(ReadingGrants.Part part) {
    remove(more);
    part.grants().forEach(one -> add(card.apply(one)));
    add(more);
    shown += part.grants().size();
    next = part.next();
    boolean rest = next != null;
    setSummaryText(getTranslation(rest ? "grants.ended.more" : "grants.ended", shown));
    more.tell(shown, rest);
  }
}
