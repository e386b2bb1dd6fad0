/** The FHIR R4 door: stored resources by id and by search; errors are OperationOutcomes. */
@NullMarked
package jp.mimamori.rest.fhir;

import org.jspecify.annotations.NullMarked;
