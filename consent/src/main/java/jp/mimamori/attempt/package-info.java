/**
 * POSTs that are done once however often they are sent: each is remembered for a day, with its
 * answer.
 */
@NullMarked
package jp.mimamori.attempt;

import org.jspecify.annotations.NullMarked;
