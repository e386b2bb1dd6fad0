/** Tables as text: how they are encoded, and their records and fields. */
@NullMarked
package jp.mimamori.intake.csv;

import org.jspecify.annotations.NullMarked;
