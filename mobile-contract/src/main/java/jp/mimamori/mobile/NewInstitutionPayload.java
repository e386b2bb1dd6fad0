package jp.mimamori.mobile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An institution to be registered.
 *
 * @param kind {@code MEDICAL}, {@code PHARMACY}, {@code FIRE_DEPARTMENT}, {@code SCHOOL}, {@code
 *     INSURER}, {@code RESEARCH}, {@code MUNICIPALITY} or {@code OTHER}
 * @param number 保険医療機関番号 of what treats people, 保険者番号 of an insurer; absent when there is none
 * @param asWritten whether the number stands like this on the paper, though its check digit fails
 */
public record NewInstitutionPayload(
    @NotBlank @Size(max = 200) String name,
    @NotNull
        @Pattern(
            regexp = "MEDICAL|PHARMACY|FIRE_DEPARTMENT|SCHOOL|INSURER|RESEARCH|MUNICIPALITY|OTHER",
            message = "{mimamori.kind}")
        String kind,
    @Nullable @Size(max = 32) String number,
    @Nullable Boolean asWritten) {}
