package jp.mimamori.mobile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The address at which the caller wants mail. */
public record MailAddressPayload(@NotBlank @Size(max = 254) String address) {

  @Override
  public String toString() {
    return "MailAddressPayload";
  }
}
