/** What tests across modules need to see of identity from within. */
@NullMarked
package jp.mimamori.identity;

import org.jspecify.annotations.NullMarked;
