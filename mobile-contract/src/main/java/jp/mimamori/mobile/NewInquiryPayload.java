package jp.mimamori.mobile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * "I do not recognise this."
 *
 * @param seq the row that it is about, as the ledger names it
 * @param words what is asked
 */
public record NewInquiryPayload(@NotNull Long seq, @NotBlank @Size(max = 1000) String words) {

  @Override
  public String toString() {
    return "NewInquiryPayload";
  }
}
