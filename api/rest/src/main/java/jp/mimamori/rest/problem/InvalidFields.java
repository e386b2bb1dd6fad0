package jp.mimamori.rest.problem;

import jakarta.ws.rs.ClientErrorException;
import java.util.Map;
import java.util.TreeMap;

/** Several fields of a payload that are not right, each by name. */
public class InvalidFields extends ClientErrorException {

  private static final long serialVersionUID = 1L;

  private final transient Map<String, String> why;

  /**
   * @param why by the field's name in the payload the name of the sentence in the bundle of
   *     problems
   */
  public InvalidFields(Map<String, String> why) {
    super(422);
    this.why = new TreeMap<>(why);
  }

  Map<String, String> why() {
    return why;
  }
}
