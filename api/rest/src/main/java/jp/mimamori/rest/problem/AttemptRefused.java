package jp.mimamori.rest.problem;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jp.mimamori.mobile.ProblemType;

/** A request under an idempotency key that is not carried out. */
public class AttemptRefused extends ClientErrorException {

  private static final long serialVersionUID = 1L;

  private final ProblemType type;

  public AttemptRefused(ProblemType type) {
    super(type.status());
    this.type = type;
  }

  /**
   * @param retryAfter in seconds
   */
  public AttemptRefused(ProblemType type, int retryAfter) {
    super(Response.status(type.status()).header(HttpHeaders.RETRY_AFTER, retryAfter).build());
    this.type = type;
  }

  ProblemType type() {
    return type;
  }
}
