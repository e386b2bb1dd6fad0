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
 */
public record NotebookPayload(
    String fileName, String content, List<String> parts, List<Loss> losses) {

  /**
   * Something a notebook cannot hold as it is.
   *
   * @param kind CHARACTER, RECORD, CODE or TOO_LONG
   * @param what the character, or the title of the record; empty for TOO_LONG
   * @param instead what is written in its place; empty when nothing is
   */
  public record Loss(String kind, String what, String instead) {}
}
