/** Idempotency keys: what is posted twice under one key is done once. */
@NullMarked
package jp.mimamori.rest.attempt;

import org.jspecify.annotations.NullMarked;
