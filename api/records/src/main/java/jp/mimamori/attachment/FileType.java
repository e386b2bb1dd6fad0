package jp.mimamori.attachment;

import java.util.Optional;
import java.util.stream.Stream;

/** What may be attached. */
public enum FileType {
  JPEG("image/jpeg", "jpg"),
  PNG("image/png", "png"),
  PDF("application/pdf", "pdf");

  private final String media;
  private final String extension;

  FileType(String media, String extension) {
    this.media = media;
    this.extension = extension;
  }

  /** Its media type. */
  public String media() {
    return media;
  }

  public String extension() {
    return extension;
  }

  /** Whether a page may show it by itself; a paper is only handed out. */
  public boolean isPicture() {
    return this != PDF;
  }

  public static Optional<FileType> ofMedia(String media) {
    return Stream.of(values()).filter(type -> type.media.equals(media)).findFirst();
  }
}
