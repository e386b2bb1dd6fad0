/** What somebody with the database in hand does to the ledger, and what is found of it. */
@NullMarked
package jp.mimamori.ledger;

import org.jspecify.annotations.NullMarked;
