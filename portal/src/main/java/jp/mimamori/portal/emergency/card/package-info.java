/** Cards with a code that opens the emergency dataset, and the page that opens one. */
@NullMarked
package jp.mimamori.portal.emergency.card;

import org.jspecify.annotations.NullMarked;
