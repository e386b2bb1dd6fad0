package jp.mimamori.rest.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Comparator;
import java.util.List;
import jp.mimamori.mobile.Problem;
import jp.mimamori.mobile.ProblemType;
import jp.mimamori.rest.door.Requests;

/** Fields that are not right, by name. */
public class InvalidMapper implements ExceptionMapper<ConstraintViolationException> {

  @Context HttpServletRequest request;

  @Override
  public Response toResponse(ConstraintViolationException invalid) {
    List<Problem.FieldError> errors =
        invalid.getConstraintViolations().stream()
            .map(violation -> new Problem.FieldError(field(violation), sentence(violation)))
            .sorted(Comparator.comparing(Problem.FieldError::field))
            .toList();
    return Problems.answer(request, ProblemType.INVALID, 422, errors);
  }

  /** The violation's sentence in the caller's language, not the server's. */
  private String sentence(ConstraintViolation<?> violation) {
    String template = violation.getMessageTemplate();
    if (template.startsWith("{mimamori.")) {
      return Problems.words(request).getString(template.substring(1, template.length() - 1));
    }
    return Messages.OF_THE_PROVIDER.interpolate(
        template, new Broken(violation), Requests.locale(request));
  }

  /** Made when first needed: it takes a while, and a start should not. */
  private static final class Messages {

    static final MessageInterpolator OF_THE_PROVIDER =
        Validation.buildDefaultValidatorFactory().getMessageInterpolator();
  }

  private record Broken(ConstraintViolation<?> violation) implements MessageInterpolator.Context {

    @Override
    public ConstraintDescriptor<?> getConstraintDescriptor() {
      return violation.getConstraintDescriptor();
    }

    @Override
    public Object getValidatedValue() {
      return violation.getInvalidValue();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
      throw new ValidationException("nothing else is known of it");
    }
  }

  /** The path without the method and the parameter in front. */
  private static String field(ConstraintViolation<?> violation) {
    String path = violation.getPropertyPath().toString();
    return path.substring(path.lastIndexOf('.') + 1);
  }
}
