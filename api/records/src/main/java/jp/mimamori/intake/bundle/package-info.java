/** FHIR R4 bundles and single resources that come from elsewhere. */
@NullMarked
package jp.mimamori.intake.bundle;

import org.jspecify.annotations.NullMarked;
