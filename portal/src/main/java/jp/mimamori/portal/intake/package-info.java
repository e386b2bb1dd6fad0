/** Bringing files in and seeing what became of them. */
@NullMarked
package jp.mimamori.portal.intake;

import org.jspecify.annotations.NullMarked;
