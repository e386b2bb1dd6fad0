/**
 * Who is at the door: accounts, sign-in, institutions, and the {@code Caller} that a door hands
 * down.
 */
@NullMarked
package jp.mimamori.identity;

import org.jspecify.annotations.NullMarked;
