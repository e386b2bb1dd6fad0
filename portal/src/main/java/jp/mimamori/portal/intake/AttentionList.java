package jp.mimamori.portal.intake;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jp.mimamori.intake.Finding;
import jp.mimamori.portal.part.Panel;
import jp.mimamori.portal.part.Texts;
import jp.mimamori.upload.FollowingImports;
import jp.mimamori.upload.ImportItem;

/** The documents of an archive that need a look; those with the same trouble stand together. */
final class AttentionList {

  private AttentionList() {}

  /** What makes two documents alike for whoever has to look at them. */
  private record Trouble(ImportItem.State state, List<String> sentences) {}

  static Component of(List<FollowingImports.ItemReport> reports, Locale locale) {
    Div list = new Div();
    reports.stream()
        .collect(
            Collectors.groupingBy(
                report -> trouble(report, locale), LinkedHashMap::new, Collectors.toList()))
        .forEach((trouble, alike) -> list.add(panel(trouble, alike, locale)));
    return list;
  }

  private static Trouble trouble(FollowingImports.ItemReport report, Locale locale) {
    List<String> sentences =
        report.findings().stream().map(finding -> finding.sentence(locale)).distinct().toList();
    return new Trouble(report.item().state(), sentences);
  }

  private static Panel panel(
      Trouble trouble, List<FollowingImports.ItemReport> alike, Locale locale) {
    Panel panel = new Panel();
    panel.addClassName("job-item");
    panel.add(new H3(Texts.of("items." + trouble.state(), locale, alike.size())));
    List<Finding> findings = alike.get(0).findings();
    panel.add(FindingList.of(findings, locale));
    UnorderedList names = new UnorderedList();
    alike.forEach(report -> names.add(new ListItem(name(report.item().entryName()))));
    Details details = new Details(Texts.of("items.names", locale, alike.size()), names);
    details.addClassName("names");
    panel.add(details);
    return panel;
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
