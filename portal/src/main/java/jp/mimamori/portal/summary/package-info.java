/** One page about a person, for whoever treats them or to take to a visit. */
@NullMarked
package jp.mimamori.portal.summary;

import org.jspecify.annotations.NullMarked;
