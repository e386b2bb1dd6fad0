package jp.mimamori.intake;

/**
 * A file as it was received, or text that was pasted.
 *
 * @param fileName as the sender named it; never used as a path
 * @param bytes the content, not to be changed
 */
public record Upload(String fileName, byte[] bytes) {

  @Override
  public String toString() {
    return "Upload of " + bytes.length + " bytes";
  }
}
