/**
 * Medicines as people read them: what was dispensed, prescribed or bought, when, and how to take
 * it. Made from the stored FHIR resources.
 */
@NullMarked
package jp.mimamori.medication;

import org.jspecify.annotations.NullMarked;
