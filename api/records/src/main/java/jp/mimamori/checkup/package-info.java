/**
 * Health checkups as people read them: each item with its value, reference range and flag. Made
 * from the stored FHIR resources; what the document did not say is not said here.
 */
@NullMarked
package jp.mimamori.checkup;

import org.jspecify.annotations.NullMarked;
