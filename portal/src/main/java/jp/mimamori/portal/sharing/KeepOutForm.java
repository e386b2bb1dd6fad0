package jp.mimamori.portal.sharing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.DataPeriod;
import jp.mimamori.consent.Kept;
import jp.mimamori.consent.TermsNotPossible;
import jp.mimamori.portal.part.DayField;
import jp.mimamori.record.Labels;

/** Keeps out a kind, a place or a time, one at a time. */
class KeepOutForm extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Consumer<Kept> keep;

  /**
   * @param origins names of the places that records name
   */
  KeepOutForm(List<String> origins, Consumer<Kept> keep) {
    this.keep = keep;
    addClassName("keep-out");
    Select<Category> kind = select("keep-kind", "choices.kind");
    kind.setItems(Category.values());
    kind.setItemLabelGenerator(item -> getTranslation("category." + item));
    add(row(kind, button("keep-kind-do", () -> chosen(kind, Kept.OfCategory::new))));
    if (!origins.isEmpty()) {
      Select<String> place = select("keep-place", "choices.place");
      place.setItems(origins);
      add(
          row(
              place,
              button(
                  "keep-place-do",
                  () -> chosen(place, name -> new Kept.OfInstitution(Labels.keyOf(name))))));
    }
    DayField first = new DayField("keep-first", getTranslation("offer.data.first"));
    DayField last = new DayField("keep-last", getTranslation("offer.data.last"));
    add(row(first, last, button("keep-period-do", () -> period(first, last))));
  }

  private <T> Select<T> select(String id, String label) {
    Select<T> select = new Select<>();
    select.setId(id);
    select.setLabel(getTranslation(label));
    return select;
  }

  private Button button(String id, Runnable deed) {
    Button button = new Button(getTranslation("choices.keep-out"), click -> deed.run());
    button.setId(id);
    return button;
  }

  private static Div row(Component... fields) {
    Div row = new Div(fields);
    row.addClassName("row");
    return row;
  }

  private <T> void chosen(HasValue<?, T> field, java.util.function.Function<T, Kept> kept) {
    T value = field.getValue();
    if (value != null) {
      keep.accept(kept.apply(value));
    }
  }

  private void period(DayField first, DayField last) {
    if (first.isFilled() & last.isFilled()) {
      try {
        keep.accept(new Kept.OfPeriod(new DataPeriod(first.getValue(), last.getValue())));
      } catch (TermsNotPossible backwards) {
        last.setInvalid(true);
        last.setErrorMessage(getTranslation("terms." + backwards.why()));
      }
    }
  }
}
