package jp.mimamori.portal.vaccination;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import jp.mimamori.portal.part.Words;
import jp.mimamori.vaccination.Standing;
import jp.mimamori.vaccination.Standing.State;

/** What is not complete and no longer part of the routine schedule, and why. */
class Passed extends UnorderedList {

  private static final long serialVersionUID = 1L;

  private final boolean empty;

  Passed(List<Standing> standings) {
    addClassName("vaccinations-passed");
    List<Standing> passed =
        standings.stream().filter(standing -> standing.state() == State.TOO_LATE).toList();
    passed.forEach(
        standing ->
            add(
                new ListItem(
                    new Words("series." + standing.series()),
                    new Text(" — "),
                    new Words("vaccinations.why." + Objects.requireNonNull(standing.why())))));
    empty = passed.isEmpty();
  }

  boolean isEmpty() {
    return empty;
  }
}
