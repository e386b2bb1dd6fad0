/** Records that somebody takes away at once, many people's or one's (FHIR Bulk Data 2). */
@NullMarked
package jp.mimamori.export;

import org.jspecify.annotations.NullMarked;
