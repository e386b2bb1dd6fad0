/** {@code /api/institutions}, {@code /api/staff}: who works where, for operators. */
@NullMarked
package jp.mimamori.rest.staff;

import org.jspecify.annotations.NullMarked;
