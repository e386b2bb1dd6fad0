package jp.mimamori.portal.sharing;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.mimamori.consent.Category;
import jp.mimamori.identity.Institution;
import org.jspecify.annotations.Nullable;

/** From where, to where and what; nothing is chosen at first. */
class HandOverForm extends Div {

  private static final long serialVersionUID = 1L;

  private final Select<Institution> from;
  private final Select<Institution> to;
  private final Ticks<Category> kinds;

  HandOverForm(List<Institution> places, Runnable changed) {
    from = select("hand-over-from", "hand-overs.from", places);
    to = select("hand-over-to", "hand-overs.to", places);
    kinds =
        new Ticks<>(
            "hand-over",
            getTranslation("hand-overs.kinds"),
            inOrder(),
            kind -> getTranslation("category." + kind),
            changed);
    Div both = new Div(from, to);
    both.addClassName("form");
    add(both, kinds);
  }

  /** What municipalities keep of children comes first. */
  private static List<Category> inOrder() {
    return Stream.concat(
            Stream.of(Category.VACCINATION, Category.MATERNAL_CHILD), Stream.of(Category.values()))
        .filter(kind -> kind != Category.EMERGENCY)
        .distinct()
        .toList();
  }

  private Select<Institution> select(String id, String label, List<Institution> places) {
    Select<Institution> select = new Select<>();
    select.setId(id);
    select.setLabel(getTranslation(label));
    select.setItems(places);
    select.setItemLabelGenerator(Institution::name);
    return select;
  }

  @Nullable Institution from() {
    return from.getValue();
  }

  @Nullable Institution to() {
    return to.getValue();
  }

  Set<Category> kinds() {
    return kinds.ticked();
  }
}
