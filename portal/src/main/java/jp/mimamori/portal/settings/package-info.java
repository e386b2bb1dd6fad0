/** Language, text size, signed-in browsers, personal tokens. */
@NullMarked
package jp.mimamori.portal.settings;

import org.jspecify.annotations.NullMarked;
