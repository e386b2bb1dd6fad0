/**
 * Vaccinations: the routine schedule as dated data, and what it says of a person on a day: done,
 * next, overdue, too early, no longer. Pure: no database and no clock.
 */
@NullMarked
package jp.mimamori.vaccination;

import org.jspecify.annotations.NullMarked;
