/**
 * Consent on the spot: a code on the reception's screen, which the patient answers on the own
 * phone.
 */
@NullMarked
package jp.mimamori.reception;

import org.jspecify.annotations.NullMarked;
