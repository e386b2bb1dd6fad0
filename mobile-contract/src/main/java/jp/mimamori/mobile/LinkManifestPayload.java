package jp.mimamori.mobile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files behind a link (SMART Health Links, manifest). */
public record LinkManifestPayload(List<File> files) {

  public LinkManifestPayload {
    files = List.copyOf(files);
  }

  /**
   * A file.
   *
   * @param embedded the file itself, a JWE; absent when it is longer than is taken
   * @param location where it is for half an hour; absent when it is here
   */
  public record File(
      String contentType,
      String fhirVersion,
      Instant lastUpdated,
      @Nullable String embedded,
      @Nullable String location) {

    @Override
    public String toString() {
      return "File " + contentType;
    }
  }
}
