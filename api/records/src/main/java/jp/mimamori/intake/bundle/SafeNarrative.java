package jp.mimamori.intake.bundle;

import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import jp.mimamori.intake.Xml;

/**
 * Tells whether a narrative is plain text with structure (FHIR R4 narrative, rules txt-1 and
 * txt-2): only what is listed here is, so anything that could act in a browser is not.
 */
final class SafeNarrative {

  private static final Set<String> ELEMENTS =
      Set.of(
          "div",
          "p",
          "br",
          "span",
          "b",
          "i",
          "em",
          "strong",
          "small",
          "big",
          "tt",
          "sub",
          "sup",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "table",
          "caption",
          "thead",
          "tbody",
          "tfoot",
          "tr",
          "th",
          "td",
          "col",
          "colgroup",
          "pre",
          "blockquote",
          "hr",
          "code",
          "a",
          "abbr",
          "cite",
          "q",
          "var",
          "dfn",
          "samp",
          "kbd");

  private static final Set<String> ATTRIBUTES =
      Set.of(
          "id",
          "class",
          "title",
          "lang",
          "dir",
          "colspan",
          "rowspan",
          "align",
          "valign",
          "border",
          "width",
          "height",
          "cellpadding",
          "cellspacing",
          "scope",
          "abbr",
          "name",
          "start",
          "type",
          "cite",
          "style",
          "href");

  private SafeNarrative() {}

  static boolean isPlain(String div) {
    try {
      XMLStreamReader reader = Xml.open(div);
      while (reader.hasNext()) {
        int event = reader.next();
        boolean plain =
            switch (event) {
              case XMLStreamConstants.START_ELEMENT -> isPlain(reader);
              case XMLStreamConstants.DTD, XMLStreamConstants.PROCESSING_INSTRUCTION -> false;
              default -> true;
            };
        if (!plain) {
          return false;
        }
      }
      return true;
    } catch (XMLStreamException e) {
      return false;
    }
  }

  private static boolean isPlain(XMLStreamReader reader) {
    if (!ELEMENTS.contains(reader.getLocalName())) {
      return false;
    }
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String name = reader.getAttributeLocalName(i);
      String value = reader.getAttributeValue(i).strip().toLowerCase(Locale.ROOT);
      if (reader.getAttributePrefix(i) != null && reader.getAttributePrefix(i).equals("xml")) {
        continue;
      }
      if (!ATTRIBUTES.contains(name)
          || (name.equals("style") && !isPlainStyle(value))
          || (name.equals("href") && !isPlainLink(value))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlainStyle(String value) {
    return !value.contains("url")
        && !value.contains("expression")
        && !value.contains("\\")
        && !value.contains("position")
        && !value.contains("/*")
        && !value.contains("@");
  }

  private static boolean isPlainLink(String value) {
    return value.startsWith("#") || value.startsWith("https://") || value.startsWith("http://");
  }
}
