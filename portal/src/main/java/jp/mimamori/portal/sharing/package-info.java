/** Who looked. */
@NullMarked
package jp.mimamori.portal.sharing;

import org.jspecify.annotations.NullMarked;
