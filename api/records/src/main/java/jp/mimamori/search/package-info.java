/** What the search parameters of FHIR R4 mean, on the resources as they are shown. */
@NullMarked
package jp.mimamori.search;

import org.jspecify.annotations.NullMarked;
