/** The module table, the words and the habits of the house, held against the compiled classes. */
@NullMarked
package jp.mimamori.test.architecture;

import org.jspecify.annotations.NullMarked;
