package jp.mimamori.portal.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;

/** A list of things that each stand for themselves, one under the other. */
public class Cards extends UnorderedList {

  private static final long serialVersionUID = 1L;

  public Cards() {
    addClassName("cards");
  }

  /** A card; its content is laid out from top to bottom. */
  public ListItem card(Component... content) {
    ListItem card = new ListItem(content);
    card.addClassName("card");
    add(card);
    return card;
  }

  /** A card that leads somewhere as a whole. */
  public ListItem card(String path, Component... content) {
    Link link = new Link(path, content);
    link.addClassName("card-link");
    return card(link);
  }
}
