/** Vaccinations: what was given, what is due, and when what follows. */
@NullMarked
package jp.mimamori.portal.vaccination;

import org.jspecify.annotations.NullMarked;
