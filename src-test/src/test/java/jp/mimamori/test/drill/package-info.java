/** What takes minutes and is run by hand, before a release: {@code ./test drill}. */
@NullMarked
package jp.mimamori.test.drill;

import org.jspecify.annotations.NullMarked;
