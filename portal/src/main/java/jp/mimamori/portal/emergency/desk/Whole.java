package jp.mimamori.portal.emergency.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.function.Consumer;
import jp.mimamori.emergency.Dataset;
import jp.mimamori.emergency.Labels;
import jp.mimamori.emergency.Path;
import jp.mimamori.emergency.Section;
import jp.mimamori.emergency.Sheet;
import jp.mimamori.portal.part.Entries;
import jp.mimamori.portal.part.Lines;
import jp.mimamori.portal.part.Words;
import org.jspecify.annotations.Nullable;

/** The whole dataset as it was submitted last, folded until somebody wants it. */
class Whole extends NativeDetails {

  private static final long serialVersionUID = 1L;

  private final transient Labels labels;

  /**
   * @param writes is given a place that the reader wants to write; null when the reader may not
   */
  Whole(Sheet sheet, Labels labels, @Nullable Consumer<Path> writes) {
    this.labels = labels;
    addClassName("whole");
    setId("whole");
    setSummary(new Words("difference.whole"));
    Div content = new Div();
    for (Section section : Section.values()) {
      Dataset part = sheet.latest().of(section);
      if (!part.isEmpty()) {
        content.add(new H3(labels.of(section)), entries(part, writes));
      }
    }
    if (sheet.isEmpty()) {
      content.add(new Words("difference.whole.none"));
    }
    if (writes != null) {
      content.add(new AddingField(sheet.latest(), labels, writes));
    }
    setContent(content);
  }

  private Entries entries(Dataset part, @Nullable Consumer<Path> writes) {
    Entries entries = new Entries();
    part.entries()
        .forEach(
            (path, entry) -> {
              Div value = new Div(new Lines(labels.value(path, entry.value())));
              if (writes != null) {
                value.add(change(path, writes));
              }
              entries.entry(labels.of(path), value);
            });
    return entries;
  }

  private Button change(Path path, Consumer<Path> writes) {
    Button change = new Button(getTranslation("difference.write"), click -> writes.accept(path));
    change.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    change.setId("write-" + path.text().replace('.', '-'));
    change.setAriaLabel(getTranslation("difference.write.one", labels.of(path)));
    return change;
  }
}
