package jp.mimamori.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Resources of one type, one a line. */
public record ExportLines(String type, List<byte[]> resources) {

  public ExportLines {
    resources = List.copyOf(resources);
  }

  int count() {
    return resources.size();
  }

  /** How long they are, unpacked; bytes. */
  long length() {
    return resources.stream().mapToLong(resource -> resource.length + 1L).sum();
  }

  byte[] gzip() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      for (byte[] resource : resources) {
        gzip.write(onOneLine(resource));
        gzip.write('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Within texts of JSON ends of lines are written in another way. */
  private static byte[] onOneLine(byte[] json) {
    byte[] line = json.clone();
    for (int i = 0; i < line.length; i++) {
      if (line[i] == '\n' || line[i] == '\r') {
        line[i] = ' ';
      }
    }
    return line;
  }

  @Override
  public String toString() {
    return "ExportLines of " + type;
  }
}
