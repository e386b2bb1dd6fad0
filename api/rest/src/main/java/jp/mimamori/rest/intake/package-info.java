/** Uploads over HTTP. */
@NullMarked
package jp.mimamori.rest.intake;

import org.jspecify.annotations.NullMarked;
