/** An invented family with ten years of records, for {@code ./run --demo}. */
@NullMarked
package jp.mimamori.demo;

import org.jspecify.annotations.NullMarked;
