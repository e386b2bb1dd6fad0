/** Who may see what of a person, and who looked. */
@NullMarked
package jp.mimamori.portal.sharing;

import org.jspecify.annotations.NullMarked;
