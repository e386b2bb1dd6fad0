/** Home vitals over HTTP. */
@NullMarked
package jp.mimamori.rest.vitals;

import org.jspecify.annotations.NullMarked;
