/**
 * What is due, for the calendar programs that people have anyway (iCalendar, RFC 5545). An address
 * nobody guesses opens it; a grant to whoever holds the address stands behind it.
 */
@NullMarked
package jp.mimamori.calendar;

import org.jspecify.annotations.NullMarked;
