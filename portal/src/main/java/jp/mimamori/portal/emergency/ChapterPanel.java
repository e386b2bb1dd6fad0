package jp.mimamori.portal.emergency;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.mimamori.emergency.Field;
import jp.mimamori.emergency.Form;
import jp.mimamori.emergency.Path;
import jp.mimamori.emergency.Sheet;
import jp.mimamori.portal.part.Entries;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Words;

/** A part of the dataset as it stands; details under the care, the list's entry they belong to. */
class ChapterPanel extends Panel {

  private static final long serialVersionUID = 1L;

  private final transient Sheet sheet;
  private final transient Told told;

  /**
   * @param paths what there is of it
   */
  ChapterPanel(Chapter chapter, List<Path> paths, Sheet sheet, Told told) {
    super(new H2(new Words(chapter.title())));
    this.sheet = sheet;
    this.told = told;
    setId("chapter-" + chapter.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    addClassName("chapter");
    if (chapter == Chapter.DO_NOT) {
      addClassName("do-not");
    }
    if (chapter == Chapter.BODY) {
      add(new MarkSheet(paths, sheet, told));
      return;
    }
    groups(paths).forEach(this::group);
  }

  private Map<String, List<Path>> groups(List<Path> paths) {
    Map<String, List<Path>> groups = new LinkedHashMap<>();
    for (Path path : paths) {
      String group = isCare(path) ? told.labels().field(path) : told.labels().group(path);
      groups.computeIfAbsent(group, name -> new ArrayList<>()).add(path);
    }
    return groups;
  }

  private void group(String name, List<Path> paths) {
    if (!name.isEmpty()) {
      add(new H3(name));
    }
    Entries entries = new Entries();
    paths.forEach(
        path -> entries.entry(told.labels().field(path), new Standing(path, sheet, told)));
    add(entries);
  }

  private static boolean isCare(Path path) {
    return Form.theOne().the(path).kind() == Field.Kind.CARE;
  }
}
