/** Who looked: one durable row per decision, written before any data leaves. */
@NullMarked
package jp.mimamori.ledger;

import org.jspecify.annotations.NullMarked;
