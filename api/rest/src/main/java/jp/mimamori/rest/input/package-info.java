/** Ids and cursors out of URLs, read once at the door. */
@NullMarked
package jp.mimamori.rest.input;

import org.jspecify.annotations.NullMarked;
