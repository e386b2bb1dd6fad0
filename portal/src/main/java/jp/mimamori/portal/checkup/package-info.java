/** Checkups by year. */
@NullMarked
package jp.mimamori.portal.checkup;

import org.jspecify.annotations.NullMarked;
