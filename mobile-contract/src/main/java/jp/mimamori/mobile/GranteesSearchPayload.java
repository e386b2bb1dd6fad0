package jp.mimamori.mobile;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * To whom somebody wants to grant something: one of the two. In a body, since names have no
 * business in a URL.
 *
 * @param name part of the name of a place, or of somebody who works at one
 * @param signInName exactly with which a private person signs in
 */
public record GranteesSearchPayload(
    @Nullable @Size(min = 2, max = 100) String name,
    @Nullable @Size(min = 1, max = 100) String signInName) {

  @Override
  public String toString() {
    return "GranteesSearchPayload";
  }
}
