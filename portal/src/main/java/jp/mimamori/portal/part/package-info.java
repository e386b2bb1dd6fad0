/** What pages are made of: texts, dates, panels, lists. Nothing here knows a use case. */
@NullMarked
package jp.mimamori.portal.part;

import org.jspecify.annotations.NullMarked;
