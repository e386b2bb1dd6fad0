package jp.mimamori.rest.problem;

import jakarta.ws.rs.ClientErrorException;

/** A field of a payload that is well-formed and yet not right, by name. */
public class InvalidField extends ClientErrorException {

  private static final long serialVersionUID = 1L;

  private final String field;
  private final String why;

  /**
   * @param field its name in the payload
   * @param why names the sentence in the bundle of problems
   */
  public InvalidField(String field, String why) {
    super(422);
    this.field = field;
    this.why = why;
  }

  String field() {
    return field;
  }

  String why() {
    return why;
  }
}
