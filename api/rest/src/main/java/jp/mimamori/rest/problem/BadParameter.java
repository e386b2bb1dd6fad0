package jp.mimamori.rest.problem;

import jakarta.ws.rs.BadRequestException;

/** A parameter that cannot be understood, by name. */
public class BadParameter extends BadRequestException {

  private static final long serialVersionUID = 1L;

  private final String parameter;
  private final String why;

  /**
   * @param parameter its name, one of ours
   * @param why a sentence in English; quotes nothing that was sent
   */
  public BadParameter(String parameter, String why) {
    super(why);
    this.parameter = parameter;
    this.why = why;
  }

  String parameter() {
    return parameter;
  }

  String why() {
    return why;
  }
}
