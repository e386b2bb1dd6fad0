package jp.mimamori.mobile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Another operator, who is to make an account. */
public record NewOperatorPayload(@NotBlank @Size(max = 100) String name) {

  @Override
  public String toString() {
    return "NewOperatorPayload";
  }
}
