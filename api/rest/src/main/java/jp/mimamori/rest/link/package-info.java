/** The door of SMART Health Links, open to whoever holds one. */
@NullMarked
package jp.mimamori.rest.link;

import org.jspecify.annotations.NullMarked;
