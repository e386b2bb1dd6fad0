package jp.mimamori.mobile;

import java.util.List;

/**
 * Medicines as a 電子版お薬手帳 that other notebooks read (JAHISTC08, 出力区分 2), in Shift_JIS with CRLF.
 *
 * @param fileName as other notebooks know it; names nobody
 * @param content the file's bytes, base64
 * @param parts the bytes for one QR code each (8-bit mode), base64, in order; empty when they would
 *     be too many, or a record is too long
 * @param losses what is not in it as it was
 * @param complete whether these are all medicines there are of what was asked for; when false some
 *     are not shared
 * @param allergiesSeen whether allergies could be looked at; when false none are in it
 */
public record NotebookPayload(
    String fileName,
    String content,
    List<String> parts,
    List<Loss> losses,
    boolean complete,
    boolean allergiesSeen) {

  /**
   * Something a notebook cannot hold as it is.
   *
   * @param kind CHARACTER, RECORD, CODE, TOO_LONG, LENGTH or OLDER
   * @param what the character, the title of the record, or the text of the field; empty for
   *     TOO_LONG and OLDER
   * @param instead what is written in its place; empty when nothing is
   */
  public record Loss(String kind, String what, String instead) {}
}
