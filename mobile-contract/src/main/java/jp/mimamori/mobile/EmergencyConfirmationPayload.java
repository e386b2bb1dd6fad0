package jp.mimamori.mobile;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * That everything in a section is still correct.
 *
 * @param section one of those of the form
 */
public record EmergencyConfirmationPayload(
    @NotNull
        @Pattern(
            regexp =
                "DO_NOT|ALLERGIES|CARE|VITALS|SEIZURES|MEDICINES|HANDLING|BODY|BASICS|CONTACTS",
            message = "{mimamori.section}")
        String section) {}
