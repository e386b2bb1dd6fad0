package jp.mimamori.mobile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What stands behind the {@code #} of the link in the mail that asks for a confirmation. */
public record MailSecretPayload(@NotBlank @Size(max = 100) String secret) {

  @Override
  public String toString() {
    return "MailSecretPayload";
  }
}
