/**
 * Cards with a code that opens the emergency dataset: each is a grant to whoever holds it, and a
 * SMART Health Link (HL7 smart-health-cards-and-links) to the International Patient Summary.
 */
@NullMarked
package jp.mimamori.card;

import org.jspecify.annotations.NullMarked;
