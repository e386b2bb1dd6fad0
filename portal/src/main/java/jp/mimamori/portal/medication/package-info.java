/** Medicines by dispensing. */
@NullMarked
package jp.mimamori.portal.medication;

import org.jspecify.annotations.NullMarked;
