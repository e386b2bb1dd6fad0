package jp.mimamori.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.mimamori.identity.Japan;
import org.w3c.dom.DOMImplementation;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;

/**
 * A paper as the tree that is laid out. Every text goes in as a text node, so that nothing in it
 * can be taken for markup: nothing is parsed.
 */
final class Sheets {

  private static final String XHTML = "http://www.w3.org/1999/xhtml";

  private final Document document = implementation().createDocument(XHTML, "html", null);

  private Sheets() {}

  static Document of(Paper paper) {
    return new Sheets().laid(paper);
  }

  private Document laid(Paper paper) {
    Element html = document.getDocumentElement();
    html.setAttribute("lang", "ja");
    Element head = add(html, "head");
    add(head, "title", paper.title());
    Element subject = add(head, "meta");
    subject.setAttribute("name", "subject");
    subject.setAttribute("content", Words.printable(paper.title()));
    add(head, "style").setTextContent(style());
    Element body = add(html, "body");
    foot(body, paper);
    add(body, "h1", paper.title());
    paper.blocks().forEach(block -> add(body, block));
    return document;
  }

  private void foot(Element body, Paper paper) {
    Element foot = add(body, "div");
    foot.setAttribute("class", "foot");
    add(foot, "span", paper.about() + " さん　" + Japan.written(paper.day()));
    add(foot, "span").setAttribute("class", "number");
  }

  private void add(Element body, Block block) {
    if (block instanceof Block.Heading heading) {
      add(body, "h2", heading.text());
    } else if (block instanceof Block.Paragraph paragraph) {
      add(body, "p", paragraph.text());
    } else if (block instanceof Block.Notice notice) {
      add(body, "p", notice.text()).setAttribute("class", "notice");
    } else if (block instanceof Block.Points points) {
      Element list = add(body, "ul");
      points.texts().forEach(text -> add(list, "li", text));
    } else if (block instanceof Block.Facts facts) {
      add(body, facts);
    } else if (block instanceof Block.Table table) {
      add(body, table);
    }
  }

  private void add(Element body, Block.Facts facts) {
    Element rows = table(body, "facts");
    for (Paper.Fact fact : facts.facts()) {
      Element row = add(rows, "tr");
      add(row, "th", fact.name()).setAttribute("scope", "row");
      add(row, "td", fact.value());
    }
  }

  private void add(Element body, Block.Table table) {
    Element whole = add(body, "table");
    Element head = add(add(whole, "thead"), "tr");
    table.head().forEach(name -> add(head, "th", name).setAttribute("scope", "col"));
    Element rows = add(whole, "tbody");
    for (List<String> cells : table.rows()) {
      Element row = add(rows, "tr");
      cells.forEach(cell -> add(row, "td", cell));
    }
  }

  private Element table(Element body, String kind) {
    Element table = add(body, "table");
    table.setAttribute("class", kind);
    return add(table, "tbody");
  }

  private Element add(Element parent, String name, String text) {
    Element element = add(parent, name);
    element.setTextContent(Words.printable(text));
    return element;
  }

  private Element add(Element parent, String name) {
    Element element = document.createElementNS(XHTML, name);
    parent.appendChild(element);
    return element;
  }

  private static String style() {
    try (InputStream sheet = Sheets.class.getResourceAsStream("sheet.css")) {
      return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DOMImplementation implementation() {
    try {
      return DOMImplementationRegistry.newInstance().getDOMImplementation("XML 3.0");
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
