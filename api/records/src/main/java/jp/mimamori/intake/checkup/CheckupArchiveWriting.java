package jp.mimamori.intake.checkup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes an archive of checkup documents as an institution sends it: one document after the other,
 * the index last, so that ten thousand people need no more memory than one.
 */
public final class CheckupArchiveWriting implements AutoCloseable {

  private static final String NAMESPACE =
      "https://www.mhlw.go.jp/stf/seisakunitsuite/bunya/0000161103.html";

  private final String sender;
  private final String receiver;
  private final String day;
  private final ZipOutputStream zip;
  private int documents;

  /**
   * @param sender 送付元, 10 digits
   * @param receiver 送付先, the insurer's 8 digits
   */
  public CheckupArchiveWriting(OutputStream out, String sender, String receiver, LocalDate made) {
    this.sender = sender;
    this.receiver = receiver;
    this.day = made.format(DateTimeFormatter.BASIC_ISO_DATE);
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
  }

  /** What the archive is called, without {@code .zip}. */
  public String name() {
    return sender + "_" + receiver + "_" + day + "01";
  }

  public void add(CheckupDocument document) throws IOException {
    documents++;
    entry("DATA/h%s%s01%06d.xml".formatted(sender, day, documents), document.bytes());
  }

  /** Writes the index and ends the archive. */
  @Override
  public void close() throws IOException {
    String index =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <index xmlns="%s">
        <interactionType code="1"/>
        <creationTime value="%s"/>
        <sender><id root="%s" extension="%s"/></sender>
        <receiver><id root="%s" extension="%s"/></receiver>
        <serviceEventType code="1"/>
        <totalRecordCount value="%d"/>
        </index>
        """
            .formatted(NAMESPACE, day, Oid.FACILITY, sender, Oid.INSURER, receiver, documents);
    entry("ix08_V08.xml", index.getBytes(StandardCharsets.UTF_8));
    zip.close();
  }

  private void entry(String path, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name() + "/" + path));
    zip.write(content);
    zip.closeEntry();
  }
}
