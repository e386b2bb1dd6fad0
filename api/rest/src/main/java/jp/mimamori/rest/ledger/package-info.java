/** What the ledger shows to everybody. */
@NullMarked
package jp.mimamori.rest.ledger;

import org.jspecify.annotations.NullMarked;
