/** What a person takes away of the ledger: a table, FHIR, a page that checks itself. */
@NullMarked
package jp.mimamori.extract;

import org.jspecify.annotations.NullMarked;
