package jp.mimamori.rest.problem;

import jakarta.ws.rs.ClientErrorException;

/** Several resources match a condition that one should (FHIR R4 §3.1.0.8.1). */
public class SeveralMatch extends ClientErrorException {

  private static final long serialVersionUID = 1L;

  public SeveralMatch() {
    super(412);
  }
}
