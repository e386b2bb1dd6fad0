/** Records that a municipality hands over to the next one when a family moves. */
@NullMarked
package jp.mimamori.handover;

import org.jspecify.annotations.NullMarked;
