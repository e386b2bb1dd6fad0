package jp.mimamori.intake;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import jp.mimamori.intake.XmlNotReadable.Reason;

/**
 * The one way XML is read: no document type, so no entities; nothing fetched; size, depth and
 * number of elements bounded; the JDK's own parser, whatever the server brings along.
 */
public final class Xml {

  /** Largest document, bytes. */
  public static final int MAX_BYTES = 5_000_000;

  static final int MAX_DEPTH = 64;
  static final int MAX_ELEMENTS = 200_000;
  static final int MAX_ATTRIBUTES = 64;

  private Xml() {}

  /** The document's root element with everything in it. */
  public static Element read(byte[] bytes) throws XmlNotReadable {
    if (bytes.length > MAX_BYTES) {
      throw new XmlNotReadable(Reason.TOO_LARGE, "1:1");
    }
    XMLStreamReader reader = null;
    try {
      reader = open(XmlEncoding.decode(bytes));
      return tree(reader);
    } catch (XMLStreamException e) {
      throw new XmlNotReadable(Reason.MALFORMED, place(e.getLocation()));
    } finally {
      close(reader);
    }
  }

  /** The first characters of what may be XML; empty when they cannot be read. */
  public static String start(byte[] bytes, int length) {
    return XmlEncoding.start(bytes, length);
  }

  /** Reads along a text, for what is judged as it comes and not kept. */
  public static XMLStreamReader open(String text) throws XMLStreamException {
    return factory().createXMLStreamReader(new StringReader(text));
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("nothing is fetched");
        });
    return factory;
  }

  private static Element tree(XMLStreamReader reader) throws XMLStreamException, XmlNotReadable {
    Deque<Element> open = new ArrayDeque<>();
    Element root = null;
    int elements = 0;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new XmlNotReadable(Reason.DOCTYPE, place(reader.getLocation()));
        case XMLStreamConstants.START_ELEMENT -> {
          if (++elements > MAX_ELEMENTS || open.size() >= MAX_DEPTH) {
            throw new XmlNotReadable(Reason.TOO_COMPLEX, place(reader.getLocation()));
          }
          Element element = element(reader);
          if (open.isEmpty()) {
            root = element;
          } else {
            open.peek().add(element);
          }
          open.push(element);
        }
        case XMLStreamConstants.END_ELEMENT -> open.pop();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (!open.isEmpty()) {
            open.peek().append(reader.getText());
          }
        }
        default -> {
          // comments, processing instructions and white space outside the root say nothing
        }
      }
    }
    if (root == null) {
      throw new XmlNotReadable(Reason.MALFORMED, "1:1");
    }
    return root;
  }

  private static Element element(XMLStreamReader reader) throws XmlNotReadable {
    String place = place(reader.getLocation());
    int attributes = reader.getAttributeCount();
    if (attributes > MAX_ATTRIBUTES) {
      throw new XmlNotReadable(Reason.TOO_COMPLEX, place);
    }
    String namespace = reader.getNamespaceURI();
    Element element =
        Element.started(namespace == null ? "" : namespace, reader.getLocalName(), place);
    for (int i = 0; i < attributes; i++) {
      String space = reader.getAttributeNamespace(i);
      boolean plain = space == null || space.isEmpty();
      if (plain || !element.has(reader.getAttributeLocalName(i))) {
        element.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
      }
    }
    return element;
  }

  private static String place(Location location) {
    return location.getLineNumber() + ":" + location.getColumnNumber();
  }

  private static void close(XMLStreamReader reader) throws XmlNotReadable {
    try {
      if (reader != null) {
        reader.close();
      }
    } catch (XMLStreamException e) {
      throw new XmlNotReadable(Reason.MALFORMED, "1:1");
    }
  }
}
