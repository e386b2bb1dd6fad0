package jp.mimamori.mobile;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Whom a practitioner looks for among the own patients. In a body, since a name has no business in
 * a URL.
 *
 * @param name part of a name or its reading
 * @param cursor next of the page before; absent to begin
 */
public record PatientsSearchPayload(
    @NotNull @Size(max = 100) String name, @Nullable @Size(max = 200) String cursor) {

  @Override
  public String toString() {
    return "PatientsSearchPayload";
  }
}
