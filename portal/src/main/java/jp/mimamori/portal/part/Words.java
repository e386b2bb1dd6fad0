package jp.mimamori.portal.part;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;

/** A text of the portal, with furigana in the languages that have it. */
public class Words extends Span {

  private static final long serialVersionUID = 1L;

  /**
   * @param key of the text
   */
  public Words(String key, Object... arguments) {
    List<Furigana.Piece> pieces = Texts.pieces(key, getLocale(), arguments);
    if (pieces.stream().allMatch(piece -> piece.reading().isEmpty())) {
      setText(String.join("", pieces.stream().map(Furigana.Piece::text).toList()));
    } else {
      pieces.forEach(piece -> getElement().appendChild(node(piece)));
    }
  }

  private static Element node(Furigana.Piece piece) {
    if (piece.reading().isEmpty()) {
      return Element.createText(piece.text());
    }
    Element reading = new Element("rt").setText(piece.reading());
    return new Element("ruby").appendChild(Element.createText(piece.text()), reading);
  }
}
