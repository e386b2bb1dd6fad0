/**
 * The disaster mode: where and until when emergency staff find people without knowing much of them.
 * An operator switches it on; what follows from it is the emergency's.
 */
@NullMarked
package jp.mimamori.disaster;

import org.jspecify.annotations.NullMarked;
