/** One record: its facts, its source document, its FHIR JSON. */
@NullMarked
package jp.mimamori.portal.record;

import org.jspecify.annotations.NullMarked;
