package jp.mimamori.portal.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A table whose rows become cards on a phone: each cell carries its column's heading, which the
 * style shows there. The first cell of a row heads the row.
 */
public class Sheet extends NativeTable {

  private static final long serialVersionUID = 1L;

  private final List<String> headings = new ArrayList<>();

  public Sheet(String caption, List<String> headings) {
    addClassName("sheet");
    getCaption().setText(caption);
    this.headings.addAll(headings);
    NativeTableRow head = getHead().addRow();
    for (String heading : headings) {
      NativeTableHeaderCell cell = head.addHeaderCell();
      cell.setText(heading);
      cell.getElement().setAttribute("scope", "col");
    }
  }

  /** A row; as many cells as there are headings, or fewer. */
  public NativeTableRow row(Component... cells) {
    NativeTableRow row = getBody().addRow();
    for (int i = 0; i < cells.length; i++) {
      if (i == 0) {
        NativeTableHeaderCell header = row.addHeaderCell();
        header.getElement().setAttribute("scope", "row");
        header.add(cells[i]);
      } else {
        NativeTableCell cell = row.addDataCell();
        cell.getElement().setAttribute("data-heading", headings.get(i));
        cell.add(cells[i]);
      }
    }
    return row;
  }

  public static Span cell(String text) {
    return new Span(text);
  }
}
