/** What people are told of, and how they want to be told. */
@NullMarked
package jp.mimamori.portal.notice;

import org.jspecify.annotations.NullMarked;
