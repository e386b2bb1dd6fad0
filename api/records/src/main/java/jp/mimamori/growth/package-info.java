/**
 * How a child grows: height, weight and head against the surveys of Japan, with the method and the
 * year of each reference. What it is made of is pure: no database and no clock.
 */
@NullMarked
package jp.mimamori.growth;

import org.jspecify.annotations.NullMarked;
