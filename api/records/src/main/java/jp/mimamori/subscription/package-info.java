/** Apps are told that there is something new for them to read, or that their access is over. */
@NullMarked
package jp.mimamori.subscription;

import org.jspecify.annotations.NullMarked;
