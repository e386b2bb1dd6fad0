package jp.mimamori.rest.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import jp.mimamori.ledger.LedgerUnavailable;
import jp.mimamori.mobile.ProblemType;
import jp.mimamori.rest.door.Requests;

/**
 * Whatever else went wrong. The answer says nothing of it; the log has the kind of error and where
 * it arose, no messages.
 */
public class UnexpectedMapper implements ExceptionMapper<Throwable> {

  private static final System.Logger LOG = System.getLogger(UnexpectedMapper.class.getName());

  @Context HttpServletRequest request;

  @Override
  public Response toResponse(Throwable unexpected) {
    boolean unavailable = unexpected instanceof LedgerUnavailable;
    LOG.log(System.Logger.Level.ERROR, () -> Requests.id(request) + " " + trail(unexpected));
    ProblemType type = unavailable ? ProblemType.UNAVAILABLE : ProblemType.UNEXPECTED;
    return Problems.answer(request, type, type.status(), List.of());
  }

  /** The chain of causes by type, each with the place it arose: messages may hold health data. */
  private static String trail(Throwable error) {
    StringBuilder trail = new StringBuilder();
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      StackTraceElement[] stack = cause.getStackTrace();
      trail.append(cause.getClass().getName());
      for (int i = 0; i < Math.min(12, stack.length); i++) {
        trail.append("\n  at ").append(stack[i]);
      }
      trail.append('\n');
    }
    return trail.toString();
  }
}
