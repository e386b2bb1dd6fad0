/**
 * The portal in a real browser: what a person sees and does, on the WAR that ships and the invented
 * family.
 */
@NullMarked
package jp.mimamori.test.browser;

import org.jspecify.annotations.NullMarked;
