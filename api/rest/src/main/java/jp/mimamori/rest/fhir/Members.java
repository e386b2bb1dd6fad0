package jp.mimamori.rest.fhir;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The members of a JSON object by their places in its bytes, so that some of them can be handed out
 * as they were stored, and nothing is parsed. The bytes are JSON that was checked when it came in.
 */
final class Members {

  private final byte[] json;
  private int at;

  /**
   * One member.
   *
   * @param from where its name's quote is
   * @param value where its value starts
   * @param until behind its value
   */
  record Member(String name, int from, int value, int until) {}

  private Members(byte[] json, int at) {
    this.json = json;
    this.at = at;
  }

  /** Those of the object that the bytes are. */
  static List<Member> of(byte[] json) {
    return of(json, 0);
  }

  /** Those of the object that starts here; none when what starts here is no object. */
  static List<Member> of(byte[] json, int start) {
    return new Members(json, start).read();
  }

  private List<Member> read() {
    List<Member> members = new ArrayList<>();
    space();
    if (json[at] != '{') {
      return members;
    }
    at++;
    space();
    while (json[at] != '}') {
      int from = at;
      string();
      String name = new String(json, from + 1, at - from - 2, StandardCharsets.UTF_8);
      space();
      at++;
      space();
      int value = at;
      value();
      members.add(new Member(name, from, value, at));
      space();
      if (json[at] == ',') {
        at++;
        space();
      }
    }
    return members;
  }

  private void value() {
    int depth = 0;
    do {
      switch (json[at]) {
        case '"' -> string();
        case '{', '[' -> {
          depth++;
          at++;
        }
        case '}', ']' -> {
          depth--;
          at++;
        }
        default -> at++;
      }
    } while (depth > 0 || !ends());
  }

  private boolean ends() {
    byte c = json[at];
    return c == ',' || c == '}' || c == ']' || isSpace(c);
  }

  private void string() {
    at++;
    while (json[at] != '"') {
      at += json[at] == '\\' ? 2 : 1;
    }
    at++;
  }

  private void space() {
    while (isSpace(json[at])) {
      at++;
    }
  }

  private static boolean isSpace(byte c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }
}
