/** Code systems and coded values; a code that is not known is kept as it was written. */
@NullMarked
package jp.mimamori.code;

import org.jspecify.annotations.NullMarked;
