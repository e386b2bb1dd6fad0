/**
 * What becomes of the emergency dataset after it was entered: a physician decides on it, the family
 * sees who opened it in an emergency, and whoever did says what it was needed for.
 */
@NullMarked
package jp.mimamori.portal.emergency.desk;

import org.jspecify.annotations.NullMarked;
