package jp.mimamori.rest.fhir;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import jp.mimamori.record.HealthRecord;

/**
 * A record's stored bytes with which version of it they are, and since when, in its meta (FHIR R4
 * §2.26.4.1); the rest stands as it came in. A correction is a record of its own, so each has one
 * version, and what is withheld from somebody is another text, and so another version.
 */
final class Stamped {

  private final ByteArrayOutputStream out;
  private final byte[] body;
  private boolean first = true;

  private Stamped(byte[] body) {
    this.body = body;
    this.out = new ByteArrayOutputStream(body.length + 96);
  }

  static String version(HealthRecord record) {
    return record.isWithheld() ? "1p" : "1";
  }

  static byte[] body(HealthRecord record) {
    return of(record.body(), version(record), record.recordedAt());
  }

  static byte[] of(byte[] body, String version, Instant changed) {
    return new Stamped(body).stamped(version, changed);
  }

  private byte[] stamped(String version, Instant changed) {
    List<Members.Member> members = Members.of(body);
    text("{");
    boolean said = members.stream().noneMatch(member -> member.name().equals("meta"));
    for (Members.Member member : members) {
      if (member.name().equals("meta")) {
        meta(Members.of(body, member.value()), version, changed);
        continue;
      }
      member(member);
      // where there is none, it stands behind the id
      if (said && member.name().equals("id")) {
        said = false;
        meta(List.of(), version, changed);
      }
    }
    if (said) {
      meta(List.of(), version, changed);
    }
    text("}");
    return out.toByteArray();
  }

  private void meta(List<Members.Member> meta, String version, Instant changed) {
    text(first ? "" : ",");
    text("\"meta\":{\"versionId\":\"" + version + "\",\"lastUpdated\":\"" + changed + "\"");
    first = false;
    for (Members.Member member : meta) {
      String name = member.name().startsWith("_") ? member.name().substring(1) : member.name();
      if (!name.equals("versionId") && !name.equals("lastUpdated")) {
        member(member);
      }
    }
    text("}");
  }

  private void member(Members.Member member) {
    text(first ? "" : ",");
    out.write(body, member.from(), member.until() - member.from());
    first = false;
  }

  private void text(String text) {
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
