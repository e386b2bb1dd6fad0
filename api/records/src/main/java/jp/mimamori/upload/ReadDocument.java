package jp.mimamori.upload;

import jp.mimamori.intake.Reading;
import jp.mimamori.intake.Upload;

/**
 * One document of an upload that was read and waits to be stored.
 *
 * @param number its place in the upload, from 1
 */
record ReadDocument(int number, Upload upload, Reading reading) {

  @Override
  public String toString() {
    return "ReadDocument " + number;
  }
}
