package jp.mimamori.portal.sharing;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.FieldSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Things of which any may be ticked; none is at first. */
class Ticks<T extends Enum<T>> extends FieldSet {

  private static final long serialVersionUID = 1L;

  private final Map<T, Checkbox> boxes = new LinkedHashMap<>();

  /**
   * @param name begins the ids of the boxes
   * @param legend what is ticked, for the eyes and the ears
   * @param changed runs after each change by the person
   */
  Ticks(
      String name,
      String legend,
      Collection<T> things,
      Function<T, String> label,
      Runnable changed) {
    super(legend);
    addClassName("ticks");
    for (T thing : things) {
      Checkbox box = new Checkbox(label.apply(thing));
      box.setId(name + "-" + thing.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
      box.addValueChangeListener(
          change -> {
            if (change.isFromClient()) {
              changed.run();
            }
          });
      boxes.put(thing, box);
      add(box);
    }
  }

  void tick(Set<T> ticked) {
    boxes.forEach((thing, box) -> box.setValue(ticked.contains(thing)));
  }

  Set<T> ticked() {
    return boxes.entrySet().stream()
        .filter(entry -> entry.getValue().getValue())
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }
}
