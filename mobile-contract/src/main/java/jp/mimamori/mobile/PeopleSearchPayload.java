package jp.mimamori.mobile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Whom an operator looks for. In a body, since a name has no business in a URL.
 *
 * @param name how the name or its reading begins
 */
public record PeopleSearchPayload(@NotBlank @Size(max = 100) String name) {

  @Override
  public String toString() {
    return "PeopleSearchPayload";
  }
}
