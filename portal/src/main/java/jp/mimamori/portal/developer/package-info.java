/** The page for those who build apps. */
@NullMarked
package jp.mimamori.portal.developer;

import org.jspecify.annotations.NullMarked;
