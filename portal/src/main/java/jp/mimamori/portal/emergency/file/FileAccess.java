package jp.mimamori.portal.emergency.file;

import com.vaadin.flow.server.streams.DownloadHandler;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;
import jp.mimamori.attachment.Cleaning;
import jp.mimamori.attachment.FileType;
import jp.mimamori.consent.Purpose;
import jp.mimamori.emergency.AttachingFiles;
import jp.mimamori.emergency.FileValue;
import jp.mimamori.emergency.ReadingFiles;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.portal.shell.Download;
import jp.mimamori.portal.shell.SignedIn;

/**
 * What a page needs to take in and to show files of somebody's dataset.
 *
 * @param purpose what the page shows the dataset for
 */
public record FileAccess(
    AttachingFiles attaching,
    ReadingFiles reading,
    SignedIn signedIn,
    SubjectId subject,
    Purpose purpose) {

  /** The bytes, for whoever asks when they are asked for. */
  DownloadHandler bytes(FileValue file) {
    return handler(file, (type, bytes) -> bytes);
  }

  /** Likewise of a picture, small. */
  DownloadHandler small(FileValue file) {
    return handler(file, Cleaning::small);
  }

  private DownloadHandler handler(FileValue file, BiFunction<FileType, byte[], byte[]> made) {
    return Download.handler(
        signedIn,
        caller -> {
          ReadingFiles.Content content = reading.read(caller, purpose, subject, file.id());
          FileType type = content.file().type();
          return Download.File.attached(
              disposition(content.file()), type.media(), made.apply(type, content.bytes()));
        });
  }

  private static String disposition(FileValue file) {
    String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
    return (file.type().isPicture() ? "inline" : "attachment") + "; filename*=UTF-8''" + name;
  }
}
