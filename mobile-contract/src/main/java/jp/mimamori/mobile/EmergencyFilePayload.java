package jp.mimamori.mobile;

import java.util.UUID;

/**
 * A picture or a paper that stands at a place of the draft.
 *
 * @param path the place
 * @param value what stands there now: the file, its type and its name with spaces between
 * @param file under which id its bytes are read
 * @param type image/jpeg, image/png or application/pdf, as its bytes say
 * @param name with the ending of its type
 */
public record EmergencyFilePayload(String path, String value, UUID file, String type, String name) {

  @Override
  public String toString() {
    return "EmergencyFilePayload " + file;
  }
}
