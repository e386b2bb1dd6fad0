package jp.mimamori.search;

import java.util.List;
import java.util.stream.Stream;
import jp.mimamori.fhir.Node;

/**
 * Where in a resource something is: names of elements, the last of which may stand for each of a
 * choice ({@code value[x]}).
 */
record Place(List<String> names) {

  private static final String CHOICE = "[x]";

  static Place of(String path) {
    return new Place(List.of(path.split("\\.")));
  }

  Stream<Node> in(Node resource) {
    Stream<Node> nodes = Stream.of(resource);
    for (String name : names) {
      nodes = nodes.flatMap(node -> step(node, name));
    }
    return nodes;
  }

  private static Stream<Node> step(Node node, String name) {
    if (!name.endsWith(CHOICE)) {
      return node.all(name);
    }
    String start = name.substring(0, name.length() - CHOICE.length());
    return node.names().stream()
        .filter(each -> each.length() > start.length() && each.startsWith(start))
        .filter(each -> Character.isUpperCase(each.charAt(start.length())))
        .flatMap(node::all);
  }
}
