/** Notices and how they come, over HTTP. */
@NullMarked
package jp.mimamori.rest.notice;

import org.jspecify.annotations.NullMarked;
