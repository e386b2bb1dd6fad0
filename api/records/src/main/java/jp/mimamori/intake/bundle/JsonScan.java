package jp.mimamori.intake.bundle;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import jp.mimamori.intake.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Walks through JSON once before anything is built from it: syntax, depth, names that occur twice
 * (RFC 8259 leaves open which one counts), numbers that would be long to write out, text that is
 * not Unicode.
 */
final class JsonScan {

  static final JsonProvider JSON = JsonProvider.provider();

  /** FHIR documents nest about ten deep; questionnaires of questionnaires some more. */
  private static final int MAXIMUM_DEPTH = 100;

  /** What is read becomes a tree in memory, of a hundred bytes or so for each value. */
  static final int MAXIMUM_VALUES = 500_000;

  private static final Pattern NUMBER = Pattern.compile("-?[0-9.]{1,40}([eE][+-]?[0-9]{1,2})?");

  private static final class Level {
    final @Nullable Set<String> names;
    String name = "";
    int index = -1;

    Level(boolean object) {
      names = object ? new HashSet<>() : null;
    }
  }

  private final Deque<Level> levels = new ArrayDeque<>();
  private final List<Finding> findings;
  private int values;

  private JsonScan(List<Finding> findings) {
    this.findings = findings;
  }

  /** The object, or null when a finding says why not. */
  static @Nullable JsonObject read(String text, List<Finding> findings) {
    if (!new JsonScan(findings).passes(text)) {
      return null;
    }
    try (JsonReader reader = JSON.createReader(new StringReader(text))) {
      return reader.readObject();
    } catch (JsonParsingException e) {
      findings.add(invalid(e));
    } catch (JsonException e) {
      findings.add(Finding.of(BundleFinding.JSON_INVALID, "line 1", "1", "1"));
    }
    return null;
  }

  private boolean passes(String text) {
    try (JsonParser parser = JSON.createParser(new StringReader(text))) {
      while (parser.hasNext()) {
        JsonParser.Event event = parser.next();
        if (!passes(parser, event) || !fits(event)) {
          return false;
        }
      }
      return true;
    } catch (JsonParsingException e) {
      findings.add(invalid(e));
    } catch (JsonException e) {
      findings.add(Finding.of(BundleFinding.JSON_INVALID, "line 1", "1", "1"));
    }
    return false;
  }

  private static Finding invalid(JsonParsingException e) {
    String line = "" + Math.max(1, e.getLocation().getLineNumber());
    String column = "" + Math.max(1, e.getLocation().getColumnNumber());
    return Finding.of(BundleFinding.JSON_INVALID, "line " + line + ":" + column, line, column);
  }

  private boolean passes(JsonParser parser, JsonParser.Event event) {
    return switch (event) {
      case START_OBJECT, START_ARRAY -> enter(event == JsonParser.Event.START_OBJECT);
      case END_OBJECT, END_ARRAY -> {
        levels.pop();
        yield true;
      }
      case KEY_NAME -> name(parser.getString());
      case VALUE_STRING ->
          item() && (isText(parser.getString()) || found(BundleFinding.TEXT_UNREADABLE));
      case VALUE_NUMBER ->
          item()
              && (NUMBER.matcher(parser.getString()).matches()
                  || found(BundleFinding.NUMBER_TOO_LONG));
      case VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> item();
    };
  }

  private boolean enter(boolean object) {
    item();
    levels.push(new Level(object));
    if (levels.size() <= MAXIMUM_DEPTH) {
      return true;
    }
    findings.add(Finding.of(BundleFinding.JSON_TOO_DEEP, "line 1", "" + MAXIMUM_DEPTH));
    return false;
  }

  private boolean fits(JsonParser.Event event) {
    boolean value =
        switch (event) {
          case END_OBJECT, END_ARRAY, KEY_NAME -> false;
          case START_OBJECT,
              START_ARRAY,
              VALUE_STRING,
              VALUE_NUMBER,
              VALUE_TRUE,
              VALUE_FALSE,
              VALUE_NULL ->
              true;
        };
    if (!value || ++values <= MAXIMUM_VALUES) {
      return true;
    }
    findings.add(Finding.of(BundleFinding.TOO_MANY_VALUES, "$", "" + MAXIMUM_VALUES));
    return false;
  }

  private boolean item() {
    Level level = levels.peek();
    if (level != null && level.names == null) {
      level.index++;
    }
    return true;
  }

  private boolean name(String name) {
    Level level = levels.element();
    level.name = name;
    if (level.names != null && !level.names.add(name)) {
      return found(BundleFinding.NAME_TWICE);
    }
    return isText(name) || found(BundleFinding.TEXT_UNREADABLE);
  }

  /** No control characters but tab and line ends (FHIR string), no half of a surrogate pair. */
  private static boolean isText(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x20 && c != '\t' && c != '\n' && c != '\r') {
        return false;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }

  private boolean found(BundleFinding code) {
    findings.add(Finding.of(code, path()));
    return false;
  }

  private String path() {
    StringBuilder path = new StringBuilder("$");
    for (Iterator<Level> outer = levels.descendingIterator(); outer.hasNext(); ) {
      Level level = outer.next();
      if (level.names == null) {
        path.append('[').append(level.index).append(']');
      } else {
        path.append('.').append(level.name.length() > 64 ? "…" : level.name);
      }
    }
    return path.toString();
  }
}
