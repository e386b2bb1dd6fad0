/**
 * The pages of the emergency room: plain HTML without the portal's scripts, so that they are there
 * at once on whatever screen is at hand. Whose data may be seen is decided where it always is.
 */
@NullMarked
package jp.mimamori.portal.room;

import org.jspecify.annotations.NullMarked;
