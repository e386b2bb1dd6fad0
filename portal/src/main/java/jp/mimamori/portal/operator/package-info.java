/** What an operator does: people, and intake for many. */
@NullMarked
package jp.mimamori.portal.operator;

import org.jspecify.annotations.NullMarked;
