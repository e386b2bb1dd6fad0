/**
 * The health record: one FHIR R4 resource with the facts searched by lifted into columns,
 * append-only.
 */
@NullMarked
package jp.mimamori.record;

import org.jspecify.annotations.NullMarked;
