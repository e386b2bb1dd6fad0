package jp.mimamori.rest.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Set;

/**
 * How much of each resource is handed out (FHIR R4 §3.1.1.5.8, §3.1.1.5.9): members of it as they
 * stand, and the tag that there would be more.
 *
 * @param summary which part
 * @param elements names of elements, of all that is found; empty for whichever
 */
record Shape(Summary summary, Set<String> elements) {

  /** All of it. */
  static final Shape WHOLE = new Shape(Summary.FALSE, Set.of());

  private static final String SUBSETTED =
      "{\"system\":\"http://terminology.hl7.org/CodeSystem/v3-ObservationValue\","
          + "\"code\":\"SUBSETTED\"}";

  /** Values of {@code _summary}. */
  enum Summary {
    FALSE,
    TRUE,
    TEXT,
    DATA,
    COUNT
  }

  /** A resource that was searched for. */
  byte[] of(String type, byte[] body) {
    return shaped(type, body, elements);
  }

  /** One that is brought along; elements are named of what is searched for. */
  byte[] along(String type, byte[] body) {
    return shaped(type, body, Set.of());
  }

  private byte[] shaped(String type, byte[] body, Set<String> wanted) {
    if (summary == Summary.FALSE && wanted.isEmpty()) {
      return body;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length + 128);
    List<Members.Member> members = Members.of(body);
    text(out, "{");
    String separator = "";
    for (Members.Member member : members) {
      if (!member.name().equals("meta") && !keeps(type, member.name(), wanted)) {
        continue;
      }
      text(out, separator);
      if (member.name().equals("meta")) {
        meta(out, body, member);
      } else {
        out.write(body, member.from(), member.until() - member.from());
      }
      separator = ",";
    }
    if (members.stream().noneMatch(member -> member.name().equals("meta"))) {
      text(out, separator + "\"meta\":{\"tag\":[" + SUBSETTED + "]}");
    }
    text(out, "}");
    return out.toByteArray();
  }

  private boolean keeps(String type, String member, Set<String> wanted) {
    String name = member.startsWith("_") ? member.substring(1) : member;
    if (Set.of("resourceType", "id").contains(name) || Elements.isMandatory(type, name)) {
      return true;
    }
    boolean named = wanted.isEmpty() || wanted.stream().anyMatch(each -> Elements.is(each, name));
    return named
        && switch (summary) {
          case FALSE, COUNT -> true;
          case TRUE -> !wanted.isEmpty() || Elements.isOfSummary(type, name);
          case TEXT -> name.equals("text");
          case DATA -> !name.equals("text");
        };
  }

  private static void meta(ByteArrayOutputStream out, byte[] body, Members.Member meta) {
    text(out, "\"meta\":{");
    boolean tagged = false;
    String separator = "";
    for (Members.Member member : Members.of(body, meta.value())) {
      text(out, separator);
      if (member.name().equals("tag") && body[member.value()] == '[') {
        tagged = true;
        String tags = new String(body, member.value(), member.until() - member.value(), UTF_8);
        boolean isEmpty = tags.substring(1, tags.length() - 1).isBlank();
        text(out, "\"tag\":[" + SUBSETTED + (isEmpty ? "]" : "," + tags.substring(1)));
      } else {
        out.write(body, member.from(), member.until() - member.from());
      }
      separator = ",";
    }
    text(out, tagged ? "}" : separator + "\"tag\":[" + SUBSETTED + "]}");
  }

  private static void text(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(UTF_8));
  }
}
