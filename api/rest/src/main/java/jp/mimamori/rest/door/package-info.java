/** The doors: who stands at them, what they let through, the headers every answer carries. */
@NullMarked
package jp.mimamori.rest.door;

import org.jspecify.annotations.NullMarked;
