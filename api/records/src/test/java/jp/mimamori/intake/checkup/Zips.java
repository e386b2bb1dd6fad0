package jp.mimamori.intake.checkup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.mimamori.intake.Upload;

/** Archives as somebody may send them. */
final class Zips {

  static final String NAME = "1312345678_06139992_2024070101";

  private static final String NAMESPACE =
      "https://www.mhlw.go.jp/stf/seisakunitsuite/bunya/0000161103.html";

  private final Map<String, byte[]> entries = new LinkedHashMap<>();
  private String namespace = NAMESPACE;
  private String count = "";
  private String folder = NAME;
  private String receiver = "06139992";
  private Charset names = StandardCharsets.UTF_8;
  private int documents;

  private Zips() {}

  /** An archive that is as it should be, with this many documents. */
  static Zips of(int documents) {
    Zips zips = new Zips();
    for (int i = 0; i < documents; i++) {
      zips.document(People.hana());
    }
    return zips;
  }

  Zips document(CheckupDocument document) {
    documents++;
    return file("DATA/" + name("h", documents), document.bytes());
  }

  /** A claim for the n-th document. */
  Zips claim(int n, String insurer) {
    String claim =
        "<checkupClaim xmlns=\"%s\"><subjectPerson><insuranceCard><insurerNumber root=\"1.2.392.200119.6.101\" extension=\"%s\"/></insuranceCard></subjectPerson></checkupClaim>"
            .formatted(namespace, insurer);
    return file("CLAIMS/" + name("c", n), claim.getBytes(StandardCharsets.UTF_8));
  }

  Zips summary(int people) {
    String summary =
        "<summary xmlns=\"%s\"><totalSubjectCount value=\"%d\"/></summary>"
            .formatted(namespace, people);
    return file("su08_V08.xml", summary.getBytes(StandardCharsets.UTF_8));
  }

  Zips file(String path, byte[] content) {
    return entry(folder + "/" + path, content);
  }

  Zips entry(String path, byte[] content) {
    entries.put(path, content);
    return this;
  }

  Zips telling(String total) {
    count = total;
    return this;
  }

  Zips inFolder(String name) {
    folder = name;
    return this;
  }

  Zips to(String receiverNumber) {
    receiver = receiverNumber;
    return this;
  }

  Zips inTheOldNamespace() {
    namespace = "http://tokuteikenshin.jp/checkup/2007";
    return this;
  }

  Zips withNamesIn(Charset charset) {
    names = charset;
    return this;
  }

  Upload upload() {
    String index =
        """
        <index xmlns="%s"><interactionType code="1"/><creationTime value="20240701"/>
        <sender><id root="1.2.392.200119.6.102" extension="1312345678"/></sender>
        <receiver><id root="1.2.392.200119.6.101" extension="%s"/></receiver>
        <serviceEventType code="1"/><totalRecordCount value="%s"/></index>
        """
            .formatted(namespace, receiver, count.isEmpty() ? documents : count);
    file("ix08_V08.xml", index.getBytes(StandardCharsets.UTF_8));
    return new Upload(NAME + ".zip", zip(entries, names));
  }

  static byte[] zip(Map<String, byte[]> entries, Charset names) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String name(String prefix, int n) {
    return "%s131234567820240701%02d%06d.xml".formatted(prefix, 1, n);
  }
}
