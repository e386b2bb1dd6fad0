/** What goes on beside the requests. */
@NullMarked
package jp.mimamori.background;

import org.jspecify.annotations.NullMarked;
