/** The institutions and who works there, as an operator registers them; no person's data. */
@NullMarked
package jp.mimamori.staff;

import org.jspecify.annotations.NullMarked;
