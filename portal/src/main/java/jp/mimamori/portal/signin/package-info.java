/** The portal's door: signing in, the one-time link, signing out. */
@NullMarked
package jp.mimamori.portal.signin;

import org.jspecify.annotations.NullMarked;
