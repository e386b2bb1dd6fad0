/**
 * The people whose records are kept: names, birth date, sex as recorded, address, insured numbers.
 */
@NullMarked
package jp.mimamori.person;

import org.jspecify.annotations.NullMarked;
