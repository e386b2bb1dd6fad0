/**
 * The WAR that ships, started as {@code ./run} starts it, and asked from outside: over HTTP, with
 * tokens and sign-ins that are real, on both databases.
 */
@NullMarked
package jp.mimamori.test.door;

import org.jspecify.annotations.NullMarked;
