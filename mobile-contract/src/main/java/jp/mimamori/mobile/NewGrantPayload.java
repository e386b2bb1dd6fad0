package jp.mimamori.mobile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A grant that nobody asked for.
 *
 * @param granteeKind what the grantee is
 * @param granteeId of the institution, practitioner, person, app or link
 * @param granteeName as the person knows the grantee; institutions and practitioners are called as
 *     they are registered
 */
public record NewGrantPayload(
    @NotNull @Size(max = 20) String granteeKind,
    @NotNull @Pattern(regexp = "[A-Za-z0-9._:-]{1,64}", message = "{mimamori.id}") String granteeId,
    @Nullable @Size(max = 100) String granteeName,
    @NotNull @Valid TermsPayload terms) {

  @Override
  public String toString() {
    return "NewGrantPayload";
  }
}
