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
          // a grant that no longer or not yet holds makes nobody less of a stranger
          case NO_GROUND, NOT_YET, ENDED, REVOKED, FROZEN, NOT_ACTIVE, NOT_INSURED_THERE ->
              ProblemType.NOT_FOUND;
          case NOT_FOR_THIS_ACTION, NOT_FOR_THIS_PURPOSE, NOT_THESE_CATEGORIES, SOMEBODY_ELSE ->
              ProblemType.FORBIDDEN;
          case OUTSIDE_HOURS, COURT_ORDER, TOO_YOUNG, OLD_ENOUGH -> ProblemType.FORBIDDEN;
        };
    return Problems.answer(request, type, type.status(), List.of());
  }
}
