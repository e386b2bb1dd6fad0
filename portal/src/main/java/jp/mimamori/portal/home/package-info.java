/** The first page: what matters now, then the timeline. */
@NullMarked
package jp.mimamori.portal.home;

import org.jspecify.annotations.NullMarked;
