package jp.mimamori.portal.emergency;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import elemental.json.JsonObject;
import elemental.json.JsonType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.mimamori.emergency.Dataset;
import jp.mimamori.emergency.Form;
import jp.mimamori.emergency.Path;
import jp.mimamori.emergency.Section;
import jp.mimamori.portal.part.Note;
import jp.mimamori.portal.part.Words;

/** The one page of input: a section for each kind, and what was typed before the page was lost. */
class EntryForm extends Div {

  private static final long serialVersionUID = 1L;

  /** More than anybody types between two words of the server. */
  private static final int MOST = 200;

  private static final int LONGEST = 4_000;

  private final transient Writing writing;
  private final List<SectionPart> sections = new ArrayList<>();
  private final Div said = new Div();

  EntryForm(Writing writing) {
    this.writing = writing;
    addClassName("entry-form");
    Paragraph line = new Paragraph();
    line.setId("entry-line");
    line.addClassName("typed-line");
    line.getElement().setAttribute("role", "status");
    add(line, contents(), said);
    for (Section section : Section.values()) {
      SectionPart part = new SectionPart(section, writing);
      sections.add(part);
      add(part);
    }
  }

  /** Leads to each section: a long page on a small screen. */
  private Nav contents() {
    Nav contents = new Nav();
    contents.addClassNames("kinds", "contents");
    contents.setAriaLabel(getTranslation("entry.contents"));
    for (Section section : Section.values()) {
      Anchor link = new Anchor("#" + SectionPart.id(section), "");
      link.add(new Words("emergency.section." + section));
      contents.add(link);
    }
    return contents;
  }

  SectionPart part(Section section) {
    return sections.get(section.ordinal());
  }

  /** The fields whose content is not kept. */
  List<FieldBox> open() {
    return writing.boxes().stream().filter(FieldBox::isOpen).toList();
  }

  /** Where somebody else said something since this page was opened. */
  List<Path> changedSince(Dataset now) {
    Set<Path> paths = new TreeSet<>(now.entries().keySet());
    writing.boxes().stream().filter(FieldBox::isFilled).map(FieldBox::path).forEach(paths::add);
    return paths.stream()
        // marks that others made are seen when the page is opened again
        .filter(path -> Form.theOne().the(path).section() != Section.BODY)
        .filter(path -> !writing.has(path) || !writing.box(path).stands(now.value(path)))
        .toList();
  }

  /** The page's own call: texts by places, which an earlier page could not have kept. */
  @ClientCallable
  void putBack(JsonObject left) {
    Map<Path, String> typed = new TreeMap<>();
    for (String place : left.keys()) {
      if (typed.size() < MOST && left.get(place).getType() == JsonType.STRING) {
        String text = left.getString(place);
        Path.parse(place)
            .filter(path -> text.length() <= LONGEST && isThere(path))
            .ifPresent(path -> typed.put(path, text));
      }
    }
    if (typed.isEmpty()) {
      return;
    }
    writing.write(typed);
    said.removeAll();
    said.add(new Note(Note.Kind.DONE, new Words("entry.put-back", typed.size())));
  }

  private boolean isThere(Path path) {
    return writing.has(path)
        || sections.stream().anyMatch(section -> section.open(path)) && writing.has(path);
  }
}
