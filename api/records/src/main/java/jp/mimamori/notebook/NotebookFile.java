package jp.mimamori.notebook;

import java.util.List;

/**
 * A notebook to hand on (JAHISTC08, 出力区分 2: from the patient), in Shift_JIS with CRLF.
 *
 * @param content the file
 * @param parts the same cut for QR codes, in order; each is read by itself and says which of how
 *     many it is (record 911). None when it would be more than anybody scans, or one record is
 *     longer than a code
 * @param losses what is not in it as it was
 * @param isWhole whether no medicine was kept out of sight of whoever made it
 * @param withAllergies whether whoever made it could look at allergies
 */
public record NotebookFile(
    byte[] content, List<byte[]> parts, List<Loss> losses, boolean isWhole, boolean withAllergies) {

  /** As other notebooks know it. */
  public static final String NAME = "okusuri-techo.csv";

  public NotebookFile {
    parts = List.copyOf(parts);
    losses = List.copyOf(losses);
  }

  @Override
  public String toString() {
    return "NotebookFile of " + content.length;
  }
}
