/** What was acknowledged is there after the process was killed in the middle of its work. */
@NullMarked
package jp.mimamori.test.durability;

import org.jspecify.annotations.NullMarked;
