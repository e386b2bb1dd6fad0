package jp.mimamori.rest.problem;

import jakarta.ws.rs.ClientErrorException;

/** Somebody else decided first, or there is nothing left to decide. */
public class AlreadyAnswered extends ClientErrorException {

  private static final long serialVersionUID = 1L;

  public AlreadyAnswered() {
    super(409);
  }
}
