/** The receipt of a grant, in plain words on paper. */
@NullMarked
package jp.mimamori.receipt;

import org.jspecify.annotations.NullMarked;
