package jp.mimamori.demo;

import jp.mimamori.intake.Upload;
import org.jspecify.annotations.Nullable;

/**
 * One document that somebody hands in.
 *
 * @param about whose it is
 * @param by who of the family uploads it; null when the operator does
 */
record Paper(Member about, @Nullable Member by, Upload upload) {

  @Override
  public String toString() {
    return "Paper " + upload.fileName();
  }
}
