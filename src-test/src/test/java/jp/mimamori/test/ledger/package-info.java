/** The ledger from outside: what it costs, and whether a change of its past is found. */
@NullMarked
package jp.mimamori.test.ledger;

import org.jspecify.annotations.NullMarked;
