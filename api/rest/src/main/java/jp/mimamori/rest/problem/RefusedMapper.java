package jp.mimamori.rest.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.mobile.ProblemType;

/** A refusal. Without any ground it looks exactly like absence. */
public class RefusedMapper implements ExceptionMapper<RefusedException> {

  @Context HttpServletRequest request;

  @Override
  public Response toResponse(RefusedException refused) {
    ProblemType type =
        switch (refused.reason()) {
          case NO_GROUND -> ProblemType.NOT_FOUND;
          case NOT_FOR_THIS_ACTION, NOT_FOR_THIS_PURPOSE, SOMEBODY_ELSE -> ProblemType.FORBIDDEN;
        };
    return Problems.answer(request, type, type.status(), List.of());
  }
}
