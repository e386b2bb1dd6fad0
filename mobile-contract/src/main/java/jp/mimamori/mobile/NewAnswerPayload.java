package jp.mimamori.mobile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** An answer to what was asked about a look. */
public record NewAnswerPayload(@NotBlank @Size(max = 2000) String words) {

  @Override
  public String toString() {
    return "NewAnswerPayload";
  }
}
