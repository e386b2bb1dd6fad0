package jp.mimamori.record;

/**
 * A document to be kept.
 *
 * @param format name of the format it was read as
 * @param fileName as the sender named it; shortened to 255 characters
 * @param title what the document calls itself
 */
public record NewDocument(String format, String fileName, String title, byte[] bytes) {

  public NewDocument {
    fileName = Fitting.end(fileName, 255);
    title = Fitting.title(title, 400);
  }

  @Override
  public String toString() {
    return "NewDocument of " + bytes.length + " bytes";
  }
}
