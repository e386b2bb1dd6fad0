package jp.mimamori.portal.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;

/** Labels and values. */
public class Entries extends DescriptionList {

  private static final long serialVersionUID = 1L;

  public Entries() {
    addClassName("entries");
  }

  public Entries entry(String label, String value) {
    return value.isBlank() ? this : entry(label, new Lines(value));
  }

  public Entries entry(String label, Component value) {
    Description description = new Description(value);
    Div row = new Div(new Term(label), description);
    getElement().appendChild(row.getElement());
    return this;
  }
}
