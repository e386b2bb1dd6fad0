package jp.mimamori.rest.input;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Set;
import jp.mimamori.rest.problem.BadParameter;
import org.jspecify.annotations.Nullable;

/** The one place where payloads are held to their annotations. */
final class Valid {

  private static final Validator VALIDATOR =
      Validation.buildDefaultValidatorFactory().getValidator();

  private Valid() {}

  static <T> T orThrow(@Nullable T payload) {
    if (payload == null) {
      throw new BadParameter("body", "A body is needed.");
    }
    Set<ConstraintViolation<T>> violations = VALIDATOR.validate(payload);
    if (!violations.isEmpty()) {
      throw new ConstraintViolationException(violations);
    }
    return payload;
  }
}
