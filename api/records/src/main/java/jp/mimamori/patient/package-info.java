/** The side of those who were granted something: whose records they may see, and how they ask. */
@NullMarked
package jp.mimamori.patient;

import org.jspecify.annotations.NullMarked;
