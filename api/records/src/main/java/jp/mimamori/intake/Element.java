package jp.mimamori.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One element of an XML document that {@link Xml} read. An element that is asked for and is not
 * there is {@link #exists() absent} and has nothing in it, so a path can be followed without
 * looking at every step.
 */
public final class Element {

  private static final Element ABSENT = new Element("", "", "", Map.of());

  private final String namespace;
  private final String name;
  private final String place;
  private final Map<String, String> attributes;
  private final List<Element> children = new ArrayList<>(4);
  private final StringBuilder text = new StringBuilder(0);

  private Element(String namespace, String name, String place, Map<String, String> attributes) {
    this.namespace = namespace;
    this.name = name;
    this.place = place;
    this.attributes = attributes;
  }

  static Element started(String namespace, String name, String place) {
    return new Element(namespace, name, place, new LinkedHashMap<>(4));
  }

  void put(String attribute, String value) {
    attributes.put(attribute, value);
  }

  void add(Element child) {
    children.add(child);
  }

  void append(String characters) {
    text.append(characters);
  }

  public boolean exists() {
    return this != ABSENT;
  }

  public String namespace() {
    return namespace;
  }

  public String name() {
    return name;
  }

  /** Line and column of the start tag, {@code 12:3}. */
  public String place() {
    return place;
  }

  /** An attribute by its local name; empty when there is none. */
  public String attribute(String local) {
    return attributes.getOrDefault(local, "");
  }

  public boolean has(String local) {
    return attributes.containsKey(local);
  }

  /** The element's own characters, without those of its children, stripped. */
  public String text() {
    return text.toString().strip();
  }

  public List<Element> children() {
    return Collections.unmodifiableList(children);
  }

  /** The children with this name in the element's own namespace. */
  public List<Element> children(String local) {
    return children.stream().filter(child -> child.is(local, namespace)).toList();
  }

  /** The first element down this path of names. */
  public Element at(String... path) {
    Element here = this;
    for (String step : path) {
      here = here.child(step);
    }
    return here;
  }

  private Element child(String local) {
    for (Element child : children) {
      if (child.is(local, namespace)) {
        return child;
      }
    }
    return ABSENT;
  }

  private boolean is(String local, String inNamespace) {
    return name.equals(local) && namespace.equals(inNamespace);
  }

  @Override
  public String toString() {
    return name + " at " + place;
  }
}
