/** The one place that knows the FHIR library: JSON in and out, facts lifted from resources. */
@NullMarked
package jp.mimamori.fhir;

import org.jspecify.annotations.NullMarked;
