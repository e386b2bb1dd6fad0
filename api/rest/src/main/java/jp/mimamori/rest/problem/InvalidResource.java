package jp.mimamori.rest.problem;

import jakarta.ws.rs.ClientErrorException;
import java.util.List;
import jp.mimamori.mobile.Problem;

/** A FHIR resource that is not taken as it is. */
public class InvalidResource extends ClientErrorException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem.FieldError> why;

  /**
   * @param status 400 of what is no resource, 422 of one that is not right
   * @param why by the place in it sentences in the caller's language
   */
  public InvalidResource(int status, List<Problem.FieldError> why) {
    super(status);
    this.why = List.copyOf(why);
  }

  /** The same of a resource that stands in another. */
  public InvalidResource within(String place) {
    return new InvalidResource(
        422,
        why.stream()
            .map(error -> new Problem.FieldError(place + ": " + error.field(), error.message()))
            .toList());
  }

  List<Problem.FieldError> why() {
    return why;
  }
}
