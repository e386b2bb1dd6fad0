/** How a start ends that cannot be: with a code, and one line that says why. */
@NullMarked
package jp.mimamori.test.start;

import org.jspecify.annotations.NullMarked;
