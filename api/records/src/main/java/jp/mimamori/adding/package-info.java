/** One resource that an app, or a person's own program, adds to somebody's records. */
@NullMarked
package jp.mimamori.adding;

import org.jspecify.annotations.NullMarked;
